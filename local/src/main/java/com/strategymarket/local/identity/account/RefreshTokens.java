package com.strategymarket.local.identity.account;

import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.strategymarket.local.identity.account.IdentityState.Refreshable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Lets a sign-in go on for a month. Kept as hashes, which are of no use to whoever reads the file.
 */
public final class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final IdentityStore store;
    private final InstantSource clock;
    private final RandomText texts;

    public RefreshTokens(IdentityStore store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.texts = new RandomText(random);
    }

    public RefreshToken issue(SignIn signIn) {
        var token = texts.next();
        var now = clock.instant();
        store.change(
                state -> state.with(hash(token), new Refreshable(signIn, now.plus(LIFETIME)), now));
        return new RefreshToken(token);
    }

    public Optional<SignIn> find(RefreshToken token) {
        return Optional.ofNullable(store.state().refreshTokens().get(hash(token.getValue())))
                .filter(kept -> clock.instant().isBefore(kept.expiresAt()))
                .map(Refreshable::signIn);
    }

    public void revoke(String token) {
        store.change(state -> state.without(hash(token)));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
