package com.strategymarket.local.identity;

import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.identity.account.EmailAddress;
import com.strategymarket.local.identity.account.IdentityStore;
import com.strategymarket.local.identity.account.SignIn;
import com.strategymarket.local.identity.account.TokenCheck;
import com.strategymarket.local.identity.account.TokenMint;
import com.strategymarket.local.identity.account.TokenMint.Parties;
import com.strategymarket.local.identity.account.Triggers.Gate;
import com.strategymarket.local.identity.account.User;
import com.strategymarket.local.identity.account.Users;
import com.strategymarket.local.identity.http.IdentityHandler;
import com.strategymarket.local.identity.provider.ProviderWiring;
import com.sun.net.httpserver.HttpHandler;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for Cognito: an OpenID Connect provider for everybody who has an e-mail address, or
 * makes one up.
 */
public final class LocalIdentity {
    private static final String CLIENT_ID = "local-web-client";
    private static final String FULL_SCOPE = "openid email profile";
    private static final String BEARER = "Bearer ";

    private final InstantSource clock;
    private final Users users;
    private final TokenMint mint;
    private final TokenCheck check;
    private final HttpHandler handler;

    /**
     * Where it stands.
     *
     * @param issuer where the handler is mounted, as browsers see it
     * @param webOrigin the one origin whose scripts may call
     */
    public record Site(URI issuer, String webOrigin) {}

    /**
     * @param folder where users and the signing key are kept; without one they end with this
     *     process
     * @param gate is asked who it is that signs in
     */
    public LocalIdentity(
            Site site, Optional<Path> folder, InstantSource clock, SecureRandom random, Gate gate) {
        var store = new IdentityStore(DataFile.in(folder, "identity.json"), random);
        var parties = new Parties(site.issuer(), CLIENT_ID);
        var wiring = new ProviderWiring(parties, store, clock, random, gate);
        this.clock = clock;
        this.users = wiring.users();
        this.mint = wiring.mint();
        this.check = wiring.check();
        this.handler = new IdentityHandler(site.issuer(), site.webOrigin(), wiring.addresses());
    }

    /** Answers below the issuer's path. */
    public HttpHandler handler() {
        return handler;
    }

    public String clientId() {
        return CLIENT_ID;
    }

    /**
     * Tokens at once, without the sign-in page; the user is made on first use and keeps their
     * groups.
     */
    public IssuedTokens tokensFor(String email) {
        return tokens(users.enter(address(email)));
    }

    /** Tokens at once; these groups become the user's. */
    public IssuedTokens tokensFor(String email, Set<String> groups) {
        return tokens(users.enter(address(email), groups));
    }

    /**
     * The claims of a token that API Gateway's JWT authorizer would let through.
     *
     * @param bearerToken the token, with or without the word Bearer before it
     */
    public Optional<Map<String, Object>> verify(String bearerToken) {
        var prefixed = bearerToken.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return check.claims(
                (prefixed ? bearerToken.substring(BEARER.length()) : bearerToken).strip());
    }

    private IssuedTokens tokens(User user) {
        var signIn = new SignIn(user.id(), FULL_SCOPE, clock.instant());
        var tokens = mint.tokens(user, signIn, Map.of());
        var access = tokens.access();
        return new IssuedTokens(
                access.getValue(), tokens.id().serialize(), tokens.userId(), access.getLifetime());
    }

    private static EmailAddress address(String email) {
        return EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("That is not an e-mail address."));
    }
}
