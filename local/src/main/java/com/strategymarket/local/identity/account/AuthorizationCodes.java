package com.strategymarket.local.identity.account;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes on their way from the sign-in page to the client. Each opens once, and not for long. */
public final class AuthorizationCodes {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** What a code stands for. */
    public record Granted(AuthorizationRequest request, SignIn signIn) {
        /** The client's nonce as a claim, if it sent one. */
        public Map<String, String> nonce() {
            var sent = Optional.ofNullable(request.getCustomParameter("nonce")).orElse(List.of());
            return sent.stream().findFirst().map(nonce -> Map.of("nonce", nonce)).orElse(Map.of());
        }
    }

    private record Pending(Granted granted, Instant expiresAt) {}

    private final InstantSource clock;
    private final RandomText texts;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    public AuthorizationCodes(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.texts = new RandomText(random);
    }

    public AuthorizationCode issue(Granted granted) {
        var now = clock.instant();
        pending.values().removeIf(old -> !now.isBefore(old.expiresAt()));
        var code = new AuthorizationCode(texts.next());
        pending.put(code.getValue(), new Pending(granted, now.plus(LIFETIME)));
        return code;
    }

    /** Spends the code, also when the caller then finds fault with the rest of the request. */
    public Optional<Granted> redeem(AuthorizationCode code) {
        return Optional.ofNullable(pending.remove(code.getValue()))
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .map(Pending::granted);
    }
}
