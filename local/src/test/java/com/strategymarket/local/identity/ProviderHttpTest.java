package com.strategymarket.local.identity;

import static com.strategymarket.local.identity.RunningProvider.WEB_ORIGIN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

class ProviderHttpTest {
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
    void theWebClientAndNobodyElseMayCallTheTokenEndpointFromAScript() {
        var ours = preflight("/oauth2/token", WEB_ORIGIN);
        assertEquals(204, ours.statusCode());
        assertEquals(WEB_ORIGIN, header(ours, "Access-Control-Allow-Origin"));
        assertTrue(header(ours, "Access-Control-Allow-Methods").contains("POST"));
        assertEquals("Origin", header(ours, "Vary"));

        assertFalse(
                preflight("/oauth2/token", "https://evil.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .isPresent());
        assertEquals(405, preflight("/login", WEB_ORIGIN).statusCode());

        var refused = provider.post("/oauth2/token", "grant_type=x", "Origin", WEB_ORIGIN);
        assertEquals(
                WEB_ORIGIN,
                header(refused, "Access-Control-Allow-Origin"),
                "errors are readable too");
    }

    @Test
    void wrongMethodsAndAddressesAreSaidSo() {
        var wrong = provider.get("/oauth2/token");
        assertEquals(405, wrong.statusCode());
        assertEquals("POST", header(wrong, "Allow"));
        assertEquals(404, provider.get("/oauth2/unknown").statusCode());
        assertEquals(404, provider.get("").statusCode());
        assertEquals(404, provider.get("-elsewhere/logout").statusCode());
    }

    @Test
    void aBodyLargerThanAnyFormIsRefused() {
        assertEquals(413, provider.post("/login", "email=" + "a".repeat(70_000)).statusCode());
    }

    @Test
    void aFormOfAnotherTypeIsRefused() {
        var json =
                provider.send(
                        provider.request("/login")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build());
        assertEquals(400, json.statusCode());
        var nothing =
                provider.send(
                        provider.request("/oauth2/token").POST(BodyPublishers.noBody()).build());
        assertEquals(400, nothing.statusCode());
    }

    private HttpResponse<String> preflight(String path, String origin) {
        return provider.send(
                provider.request(path, "Origin", origin, "Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
