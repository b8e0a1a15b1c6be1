package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.identity.LocalIdentity.Site;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

class TokenVerificationTest {
    private static final URI ISSUER = URI.create("http://localhost:8080/local/identity");

    private static HandClock clock;
    private static LocalIdentity identity;

    @BeforeAll
    static void start() {
        clock = new HandClock("2026-11-20T10:00:00.900Z");
        identity = identity(ISSUER, Optional.empty());
    }

    @Test
    void aTokenEndsWithItsHourByTheClock() {
        var tokens = identity.tokensFor("ana@example.com");
        assertEquals(3600, tokens.expiresIn());

        clock.pass(Duration.ofSeconds(3599));
        assertTrue(identity.verify(tokens.accessToken()).isPresent());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(identity.verify(tokens.accessToken()).isEmpty());
        assertTrue(identity.verify(tokens.idToken()).isEmpty());
    }

    @Test
    void theWordBearerMayStandBeforeTheToken() {
        var token = identity.tokensFor("ana@example.com").accessToken();
        assertTrue(identity.verify("Bearer " + token).isPresent());
        assertTrue(identity.verify("bearer  " + token).isPresent());
        assertTrue(identity.verify("Basic " + token).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "a.b.c",
                "pk_1",
                "eyJhbGciOiJub25lIn0.e30.",
                "\u0000",
                "...."
            })
    void whatIsNoTokenIsRefused(String token) {
        assertTrue(identity.verify(token).isEmpty());
    }

    @Test
    void aTokenThatWasTouchedIsRefused() {
        var parts = identity.tokensFor("ana@example.com").accessToken().split("\\.");
        var raised =
                payload(parts).replace("\"scope\":", "\"cognito:groups\":[\"Admins\"],\"scope\":");

        assertTrue(identity.verify(String.join(".", parts)).isPresent());
        assertTrue(identity.verify(parts[0] + "." + encoded(raised) + "." + parts[2]).isEmpty());
        assertTrue(identity.verify(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".").isEmpty());
        assertTrue(identity.verify(parts[0] + "." + parts[1] + ".").isEmpty());
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        var foreign = identity(ISSUER, Optional.empty()).tokensFor("ana@example.com");
        assertTrue(identity.verify(foreign.accessToken()).isEmpty());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedThoughTheKeyIsTheSame(@TempDir Path folder) {
        var here = identity(ISSUER, Optional.of(folder));
        var elsewhere =
                identity(URI.create("http://localhost:9999/local/identity"), Optional.of(folder));

        var token = elsewhere.tokensFor("ana@example.com").accessToken();
        assertTrue(elsewhere.verify(token).isPresent());
        assertTrue(here.verify(token).isEmpty());
    }

    private static LocalIdentity identity(URI issuer, Optional<Path> folder) {
        return new LocalIdentity(
                new Site(issuer, "http://localhost:8081"),
                folder,
                clock,
                new SecureRandom(),
                event -> event);
    }

    private static String payload(String[] parts) {
        return new String(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
