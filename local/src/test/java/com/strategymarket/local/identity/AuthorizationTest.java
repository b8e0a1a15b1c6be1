package com.strategymarket.local.identity;

import static com.strategymarket.local.identity.RunningProvider.answered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What is asked for wrongly, on both ways: to the page, and for the tokens. */
class AuthorizationTest {
    private static RunningProvider provider;

    @BeforeAll
    static void start() {
        provider = new RunningProvider(Optional.empty());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8081/callback",
                "http://localhost.evil.example/callback",
                "http://evil.example/?http://localhost",
                "http://localhost@evil.example/",
                "http://user@localhost/",
                "http://127.0.0.2/",
                "http://[::1]/",
                "http://0.0.0.0/",
                "http://localhost:99999/",
                "http://localhost/#fragment",
                "/callback",
                "javascript:alert(1)",
                "custom://localhost",
                "http:///",
                "",
            })
    void nobodyIsSentToAnAddressThatIsNotThisMachine(String redirect) {
        var asked = provider.authorization();
        asked.put("redirect_uri", redirect);
        assertShown(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST:1/x",
                "http://127.0.0.1:65535/a?b=c",
                "http://localhost:3000"
            })
    void anyPortAndPathOfThisMachineWillDo(String redirect) {
        var asked = provider.authorization();
        asked.put("redirect_uri", redirect);
        assertEquals(200, provider.authorize(asked).statusCode());
    }

    @Test
    void nobodyIsSentToAClientThatIsNotKnown() {
        var asked = provider.authorization();
        asked.put("client_id", "another");
        assertShown(asked);
        asked.remove("client_id");
        assertShown(asked);
        asked.put("client_id", provider.identity.clientId());
        asked.remove("redirect_uri");
        assertShown(asked);
        assertShown(Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, , invalid_request",
        "code_challenge_method, , invalid_request",
        "code_challenge_method, plain, invalid_request",
        "response_type, , invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "response_mode, fragment, invalid_request",
        "response_mode, form_post, invalid_request",
        "scope, openid admin, invalid_scope",
        "prompt, none, login_required",
        "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri, https://example.com/request, request_not_supported",
    })
    void otherMistakesAreToldToTheClient(String parameter, String value, String error) {
        var asked = provider.authorization();
        if (value == null) {
            asked.remove(parameter);
        } else {
            asked.put(parameter, value);
        }
        var answer = provider.authorize(asked);
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(error, answered(answer).get("error"));
        assertEquals("the state", answered(answer).get("state"));
        assertFalse(answered(answer).containsKey("code"));
    }

    @Test
    void aParameterThatComesTwiceIsRefused() {
        var twice = RunningProvider.form(provider.authorization()) + "&client_id=another";
        assertEquals(400, provider.get("/oauth2/authorize?" + twice).statusCode());
    }

    @Test
    void theRequestMayComeAsAFormToo() {
        var answer =
                provider.post("/oauth2/authorize", RunningProvider.form(provider.authorization()));
        assertEquals(200, answer.statusCode());
    }

    @Test
    void aFormWithAnotherRequestIsJudgedAsStrictly() {
        var asked = provider.authorization();
        asked.put("redirect_uri", "https://evil.example/");
        var answer = provider.signIn(asked, "ana@example.com");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
    }

    @Test
    void aCodeOpensOnce() {
        var code = provider.codeFor("ana@example.com");
        assertEquals(200, provider.token(provider.redemption(code)).statusCode());
        assertRefused("invalid_grant", provider.redemption(code));
    }

    @Test
    void aCodeOpensOnceAlsoWhenManyTryAtTheSameTime() throws Exception {
        var redemption = provider.redemption(provider.codeFor("ana@example.com"));
        Callable<Integer> attempt = () -> provider.token(redemption).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> attempt).toList());
            var opened = 0;
            for (var answer : answers) {
                opened += answer.get() == 200 ? 1 : 0;
            }
            assertEquals(1, opened);
        }
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        var early = provider.codeFor("ana@example.com");
        var late = provider.codeFor("ana@example.com");
        provider.clock.pass(Duration.ofSeconds(299));
        assertEquals(200, provider.token(provider.redemption(early)).statusCode());
        provider.clock.pass(Duration.ofSeconds(1));
        assertRefused("invalid_grant", provider.redemption(late));
    }

    @Test
    void aCodeIsSpentByAWrongGuessAtItsVerifier() {
        var code = provider.codeFor("ana@example.com");
        var guessed = provider.redemption(code);
        guessed.put("code_verifier", new CodeVerifier().getValue());
        assertRefused("invalid_grant", guessed);
        assertRefused("invalid_grant", provider.redemption(code));
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, , invalid_grant",
        "redirect_uri, , invalid_grant",
        "redirect_uri, http://localhost:8081/other, invalid_grant",
        "client_id, another, invalid_client",
        "client_secret, secret, invalid_client",
        "code, unknown, invalid_grant",
        "code, , invalid_request",
        "grant_type, , invalid_request",
        "grant_type, password, invalid_request",
        "grant_type, client_credentials, invalid_client",
        "grant_type, urn:made:up, unsupported_grant_type",
    })
    void aRedemptionThatIsNotWholeIsRefused(String parameter, String value, String error) {
        var fields = provider.redemption(provider.codeFor("ana@example.com"));
        if (value == null) {
            fields.remove(parameter);
        } else {
            fields.put(parameter, value);
        }
        assertRefused(error, fields);
    }

    @Test
    void aClientWithoutAnIdIsRefused() {
        var fields = provider.redemption(provider.codeFor("ana@example.com"));
        fields.remove("client_id");
        assertRefused("invalid_request", fields);
    }

    @Test
    void aRefreshTokenIsNoCodeAndACodeIsNoRefreshToken() {
        assertRefused("invalid_grant", provider.refreshing(provider.codeFor("ana@example.com")));
        assertRefused(
                "invalid_grant",
                provider.refreshing(provider.identity.tokensFor("ana@example.com").accessToken()));
    }

    private static void assertShown(Map<String, String> asked) {
        var answer = provider.authorize(asked);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
        assertTrue(
                answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
    }

    private static void assertRefused(String error, Map<String, String> fields) {
        var answer = provider.token(fields);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                error,
                RunningProvider.JSON.readTree(answer.body()).get("error").stringValue(),
                answer.body());
    }
}
