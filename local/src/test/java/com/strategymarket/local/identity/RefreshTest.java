package com.strategymarket.local.identity;

import static com.strategymarket.local.identity.RunningProvider.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RefreshTest {
    private static RunningProvider provider;

    @BeforeAll
    static void start() {
        provider = new RunningProvider(Optional.empty());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aRefreshTokenGivesNewTokensWithTheGroupsOfToday() {
        var first =
                provider.tokens(provider.redemption(provider.codeFor("ana@example.com", "Admins")));
        var signedInAt = claims(first.get("access_token").stringValue()).get("auth_time");
        provider.clock.pass(Duration.ofHours(5));
        provider.identity.tokensFor("ana@example.com", Set.of("Creators"));

        var refreshed =
                provider.tokens(provider.refreshing(first.get("refresh_token").stringValue()));

        var access = claims(refreshed.get("access_token").stringValue());
        var id = claims(refreshed.get("id_token").stringValue());
        assertEquals(List.of("Creators"), access.get("cognito:groups"));
        assertEquals(signedInAt, access.get("auth_time"));
        assertFalse(id.containsKey("nonce"));
        assertFalse(refreshed.has("refresh_token"));
    }

    @Test
    void aRefreshTokenEndsAfterThirtyDays() {
        var refresh = refreshToken();
        provider.clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertEquals(200, provider.token(provider.refreshing(refresh)).statusCode());
        provider.clock.pass(Duration.ofSeconds(1));
        assertEquals(400, provider.token(provider.refreshing(refresh)).statusCode());
    }

    @Test
    void aRefreshMayNarrowTheScopeButNotWidenIt() {
        var refresh = refreshToken();
        var narrower = provider.refreshing(refresh);
        narrower.put("scope", "openid");
        var tokens = provider.tokens(narrower);
        assertEquals("openid", claims(tokens.get("access_token").stringValue()).get("scope"));

        var wider = provider.refreshing(refresh);
        wider.put("scope", "openid email profile");
        assertEquals("invalid_scope", provider.tokens(wider).get("error").stringValue());
    }

    @Test
    void aRevokedRefreshTokenIsOfNoUse() {
        var refresh = refreshToken();
        var form =
                RunningProvider.form(
                        Map.of("token", refresh, "client_id", provider.identity.clientId()));

        assertEquals(200, provider.post("/oauth2/revoke", form).statusCode());
        assertEquals(
                "invalid_grant",
                provider.tokens(provider.refreshing(refresh)).get("error").stringValue());
        assertEquals(
                200,
                provider.post("/oauth2/revoke", form).statusCode(),
                "revoking twice is no error");
    }

    @Test
    void anAccessTokenCannotBeRevoked() {
        var form =
                RunningProvider.form(
                        Map.of(
                                "token",
                                provider.identity.tokensFor("ana@example.com").accessToken(),
                                "client_id",
                                provider.identity.clientId()));
        var answer = provider.post("/oauth2/revoke", form);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("unsupported_token_type"));
    }

    @Test
    void refreshTokensSurviveARestartAndAreNotReadableInTheFile(@TempDir Path folder)
            throws Exception {
        String refresh;
        try (var first = new RunningProvider(Optional.of(folder))) {
            refresh =
                    first.tokens(first.redemption(first.codeFor("ana@example.com")))
                            .get("refresh_token")
                            .stringValue();
        }
        assertFalse(Files.readString(folder.resolve("identity.json")).contains(refresh));

        try (var second = new RunningProvider(Optional.of(folder))) {
            assertEquals(200, second.token(second.refreshing(refresh)).statusCode());
        }
    }

    private String refreshToken() {
        return provider.tokens(provider.redemption(provider.codeFor("ana@example.com")))
                .get("refresh_token")
                .stringValue();
    }

    private Map<String, Object> claims(String token) {
        return provider.identity.verify(token).orElseThrow();
    }
}
