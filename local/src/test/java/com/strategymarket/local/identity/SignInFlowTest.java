package com.strategymarket.local.identity;

import static com.strategymarket.local.identity.RunningProvider.CALLBACK;
import static com.strategymarket.local.identity.RunningProvider.answered;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class SignInFlowTest {
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
    void discoverySaysWhereEverythingIsAndWhatIsSupported() throws Exception {
        var metadata =
                OIDCProviderMetadata.parse(
                        provider.get("/.well-known/openid-configuration").body());

        assertEquals(provider.issuer.toString(), metadata.getIssuer().getValue());
        var endpoints =
                List.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getRevocationEndpointURI(),
                        metadata.getEndSessionEndpointURI(),
                        metadata.getJWKSetURI());
        for (var endpoint : endpoints) {
            var path = endpoint.toString().substring(provider.issuer.toString().length());
            assertNotEquals(404, provider.get(path).statusCode(), path);
        }
        assertEquals("[S256]", metadata.getCodeChallengeMethods().toString());
        assertEquals("[none]", metadata.getTokenEndpointAuthMethods().toString());
    }

    @Test
    void theKeySetHoldsThePublicHalfOnly() throws Exception {
        var keys = JWKSet.parse(provider.get("/.well-known/jwks.json").body());
        assertEquals(1, keys.getKeys().size());
        assertFalse(keys.getKeys().getFirst().isPrivate());
        assertEquals(2048, keys.getKeys().getFirst().size());
    }

    @Test
    void somebodyNewSignsInAndTheClientGetsTheirTokens() throws Exception {
        var page = provider.authorize(provider.authorization());
        assertEquals(200, page.statusCode());

        var redirect = provider.signIn(provider.authorization(), "Ana@Example.com", "Admins");
        assertEquals(303, redirect.statusCode());
        assertTrue(
                redirect.headers().firstValue("Location").orElseThrow().startsWith(CALLBACK + "?"));
        assertEquals("the state", answered(redirect).get("state"));

        var answer = provider.token(provider.redemption(answered(redirect).get("code")));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        var tokens = RunningProvider.JSON.readTree(answer.body());
        assertEquals("Bearer", tokens.get("token_type").stringValue());
        assertEquals(3600, tokens.get("expires_in").intValue());
        checkIdToken(tokens.get("id_token").stringValue());

        var access =
                provider.identity.verify(tokens.get("access_token").stringValue()).orElseThrow();
        assertEquals("openid email", access.get("scope"));
        assertEquals(List.of("Admins"), access.get("cognito:groups"));
    }

    /** As a client's library does it: by the published key, for its own id and nonce. */
    private void checkIdToken(String text) throws Exception {
        var token = SignedJWT.parse(text);
        var keys = JWKSet.parse(provider.get("/.well-known/jwks.json").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertEquals(JWSAlgorithm.RS256, token.getHeader().getAlgorithm());
        assertTrue(token.verify(new RSASSAVerifier(key)));

        var rules =
                new IDTokenClaimsVerifier(
                        new Issuer(provider.issuer),
                        new ClientID(provider.identity.clientId()),
                        new Nonce("the-nonce"),
                        Integer.MAX_VALUE);
        rules.verify(token.getJWTClaimsSet(), null);
    }

    @Test
    void theUserIsTheOneOfTheTokenRoute() {
        var id = provider.identity.tokensFor("ana@example.com", Set.of("Admins")).userId();
        var tokens =
                provider.tokens(provider.redemption(provider.codeFor("ana@example.com", "Admins")));

        var claims =
                provider.identity.verify(tokens.get("access_token").stringValue()).orElseThrow();
        assertEquals(id, claims.get("sub"));
    }

    @Test
    void userInfoTellsTheBearerWhoTheyAre() {
        var tokens = provider.tokens(provider.redemption(provider.codeFor("ana@example.com")));
        var answer =
                provider.get(
                        "/oauth2/userInfo",
                        "Authorization",
                        "Bearer " + tokens.get("access_token").stringValue());

        assertEquals(200, answer.statusCode());
        var info = RunningProvider.JSON.readTree(answer.body());
        assertEquals("ana@example.com", info.get("email").stringValue());
        assertEquals(
                provider.identity.tokensFor("ana@example.com").userId(),
                info.get("sub").stringValue());
    }

    @Test
    void userInfoWantsAnAccessTokenThatIsGood() {
        var tokens = provider.identity.tokensFor("ana@example.com");
        assertEquals(401, userInfo("Bearer " + tokens.idToken()));
        assertEquals(401, userInfo("Bearer nonsense"));
        assertEquals(401, provider.get("/oauth2/userInfo").statusCode());

        provider.clock.pass(Duration.ofHours(1));
        assertEquals(401, userInfo("Bearer " + tokens.accessToken()));
    }

    @Test
    void userInfoWantsTheOpenidScope() {
        var asked = provider.authorization();
        asked.put("scope", "email");
        var code = answered(provider.signIn(asked, "ana@example.com")).get("code");
        var tokens = provider.tokens(provider.redemption(code));

        assertFalse(tokens.has("id_token"));
        assertEquals(403, userInfo("Bearer " + tokens.get("access_token").stringValue()));
    }

    @Test
    void withoutAScopeEverythingIsGranted() {
        var asked = provider.authorization();
        asked.remove("scope");
        var code = answered(provider.signIn(asked, "ana@example.com")).get("code");
        var tokens = provider.tokens(provider.redemption(code));

        assertTrue(tokens.has("id_token"));
        var claims =
                provider.identity.verify(tokens.get("access_token").stringValue()).orElseThrow();
        assertEquals("openid email profile", claims.get("scope"));
    }

    @Test
    void signingOutGoesBackToTheClient() {
        var standard =
                provider.get(
                        "/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8081%2F%3Fbye%3D1&state=a%20b");
        assertEquals("http://localhost:8081/?bye=1&state=a+b", location(standard));

        var cognitos =
                provider.get("/logout?client_id=x&logout_uri=http%3A%2F%2F127.0.0.1%3A8081%2F");
        assertEquals("http://127.0.0.1:8081/", location(cognitos));

        assertEquals(200, provider.get("/logout").statusCode());
    }

    @Test
    void signingOutGoesNowhereElse() {
        for (var place :
                List.of(
                        "https%3A%2F%2Fevil.example",
                        "javascript%3Aalert(1)", "%2F%2Fevil.example", "%25")) {
            var answer = provider.get("/logout?logout_uri=" + place);
            assertEquals(400, answer.statusCode(), place);
            assertTrue(answer.headers().firstValue("Location").isEmpty());
        }
    }

    private int userInfo(String authorization) {
        return provider.get("/oauth2/userInfo", "Authorization", authorization).statusCode();
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
    }
}
