package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import com.strategymarket.local.identity.account.Triggers.Closed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who signs in is whom the function says. */
class GateTest {

    private static final String KNOWN = "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11";

    private final Queue<JsonNode> asked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private RunningProvider provider;

    @BeforeEach
    void start() {
        provider = new RunningProvider(Optional.empty(), this::gate);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    /** Names the same user to everybody. */
    private byte[] gate(byte[] question) {
        var event = (ObjectNode) RunningProvider.JSON.readTree(question);
        asked.add(event.deepCopy());
        if (closed.get()) {
            throw new IllegalStateException("closed");
        }
        if (source(event).startsWith("TokenGeneration_")) {
            var details = event.putObject("response").putObject("claimsAndScopeOverrideDetails");
            for (var token : List.of("accessTokenGeneration", "idTokenGeneration")) {
                details.putObject(token).putObject("claimsToAddOrOverride").put("user_id", KNOWN);
            }
        }
        return RunningProvider.JSON.writeValueAsBytes(event);
    }

    private static String source(JsonNode event) {
        return event.path("triggerSource").stringValue();
    }

    @Test
    void bothTokensSayWhoItIsAndWhoseAccount() throws ParseException {
        var tokens = provider.identity.tokensFor("ana@example.com");

        assertEquals(KNOWN, tokens.userId());
        for (var token : List.of(tokens.accessToken(), tokens.idToken())) {
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertEquals(KNOWN, claims.getStringClaim("user_id"));
            assertFalse(claims.getSubject().equals(KNOWN));
        }
    }

    @Test
    void anAccountIsConfirmedOnceAndEachTokenAskedFor() {
        provider.identity.tokensFor("ana@example.com");
        provider.identity.tokensFor("ana@example.com", Set.of("Admins"));

        assertEquals(
                List.of(
                        "PostConfirmation_ConfirmSignUp",
                        "TokenGeneration_HostedAuth",
                        "TokenGeneration_HostedAuth"),
                asked.stream().map(GateTest::source).toList());
    }

    @Test
    void aQuestionSaysWhatCognitosSays() {
        var tokens = provider.identity.tokensFor("ana@example.com", Set.of("Admins", "Creators"));
        var question = List.copyOf(asked).getLast();

        var account = provider.identity.verify(tokens.accessToken()).orElseThrow().get("sub");
        var attributes = question.path("request").path("userAttributes");
        var groups = question.path("request").path("groupConfiguration").path("groupsToOverride");
        assertEquals(account, question.path("userName").stringValue());
        assertEquals(account, attributes.path("sub").stringValue());
        assertEquals("ana@example.com", attributes.path("email").stringValue());
        assertEquals("true", attributes.path("email_verified").stringValue());
        assertEquals("2", question.path("version").stringValue());
        assertEquals(
                List.of("Admins", "Creators"),
                groups.valueStream().map(JsonNode::stringValue).toList());
    }

    @Test
    void theWayByTheSignInPageAndRefreshingAskToo() throws ParseException {
        var first = provider.tokens(provider.redemption(provider.codeFor("ana@example.com")));
        asked.clear();

        var again = provider.tokens(provider.refreshing(first.path("refresh_token").stringValue()));

        assertEquals(1, asked.size());
        for (var tokens : List.of(first, again)) {
            assertEquals(Map.of("access", KNOWN, "id", KNOWN), named(tokens));
        }
    }

    private static Map<String, String> named(JsonNode tokens) throws ParseException {
        return Map.of("access", named(tokens, "access_token"), "id", named(tokens, "id_token"));
    }

    private static String named(JsonNode tokens, String which) throws ParseException {
        var token = SignedJWT.parse(tokens.path(which).stringValue());
        return token.getJWTClaimsSet().getStringClaim("user_id");
    }

    @Test
    void whomTheFunctionDoesNotKnowIsNotLetIn() {
        var code = provider.codeFor("ana@example.com");
        closed.set(true);

        var refused = provider.token(provider.redemption(code));

        assertEquals(500, refused.statusCode());
        assertEquals(
                "server_error",
                RunningProvider.JSON.readTree(refused.body()).path("error").stringValue());
        assertThrows(Closed.class, () -> provider.identity.tokensFor("bo@example.com"));
        closed.set(false);
        assertEquals(KNOWN, provider.identity.tokensFor("bo@example.com").userId());
        assertTrue(asked.size() > 2);
    }
}
