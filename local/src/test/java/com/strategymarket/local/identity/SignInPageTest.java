package com.strategymarket.local.identity;

import static com.strategymarket.local.identity.RunningProvider.WEB_ORIGIN;
import static com.strategymarket.local.identity.RunningProvider.answered;
import static com.strategymarket.local.identity.RunningProvider.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SignInPageTest {
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
    void anAddressThatIsNewIsAskedForItsGroups() {
        var page = next(Map.of("email", " New@Example.com"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Welcome<"));
        assertTrue(page.body().contains("value=\"new@example.com\""));
        assertTrue(page.body().contains("value=\"Admins\" autofocus>"));
        assertTrue(page.body().contains("value=\"Creators\">"));
        assertFalse(page.body().contains(" checked"));
    }

    @Test
    void anAddressThatIsKnownKeepsItsGroupsAndMayChangeThem() {
        provider.identity.tokensFor("ana@example.com", Set.of("Creators", "Auditors"));

        var page = next(Map.of("email", "ana@example.com"));
        assertTrue(page.body().contains("Welcome back<"));
        assertTrue(page.body().contains("value=\"Admins\" autofocus>"));
        assertTrue(page.body().contains("value=\"Creators\" checked>"));
        assertTrue(page.body().contains("value=\"Auditors\" checked>"));

        assertEquals(
                List.of("Admins", "Auditors"),
                groupsAfter("ana@example.com", "Admins", "Auditors"));
        assertEquals(List.of(), groupsAfter("ana@example.com"));
    }

    @Test
    void aGroupThatThePageDidNotOfferIsNotGiven() {
        assertEquals(List.of("Admins"), groupsAfter("ana@example.com", "Admins", "Root"));
    }

    @Test
    void whoIsOfferedByNameSignsInAtOnceWithTheirGroups() {
        provider.identity.tokensFor("ana@example.com", Set.of("Admins"));
        assertTrue(
                provider.authorize(provider.authorization())
                        .body()
                        .contains("value=\"ana@example.com\""));

        var redirect = next(Map.of("known", "ana@example.com"));
        assertEquals(303, redirect.statusCode());
        assertEquals(List.of("Admins"), groupsOf(answered(redirect).get("code")));
    }

    @Test
    void whoIsCalledKnownAndIsNotIsAskedAsAnybodyElse() {
        var page = next(Map.of("known", "stranger@example.com"));
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Welcome<"));
    }

    @Test
    void whatIsNoAddressIsAskedForAgainWithWhatWasTyped() {
        var page = next(Map.of("email", "ana at example"));
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("role=\"alert\""));
        assertTrue(page.body().contains("value=\"ana at example\""));
        assertTrue(page.body().contains("aria-describedby=\"problem\""));
    }

    @Test
    void aHintFromTheClientIsFilledIn() {
        var asked = provider.authorization();
        asked.put("login_hint", "ana@example.com");
        assertTrue(
                provider.authorize(asked)
                        .body()
                        .contains("value=\"ana@example.com\" autocomplete"));
    }

    @Test
    void foreignTextIsShownAsTextEverywhere() {
        var attack = "\"'><script>alert(1)</script>{{problem}}$1";
        provider.identity.tokensFor("a&b'c@example.com", Set.of("<b>Bold</b>"));
        var asked = provider.authorization();
        asked.put("state", attack);
        asked.put("login_hint", attack);

        var pages =
                List.of(
                        provider.authorize(asked),
                        next(Map.of("email", attack)),
                        next(Map.of("email", "a&b'c@example.com")),
                        provider.authorize(Map.of("client_id", attack)),
                        provider.get("/logout?logout_uri=" + "%22%3E%3Cscript%3E"));
        for (var page : pages) {
            assertFalse(page.body().contains("<script"), page.body());
            assertFalse(page.body().contains("<b>"), page.body());
            assertFalse(page.body().contains("c@example.com'"), page.body());
        }
        assertTrue(
                pages.get(0)
                        .body()
                        .contains(
                                "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{problem}}$1"));
        assertTrue(pages.get(2).body().contains("&lt;b&gt;Bold&lt;/b&gt;"));
        assertTrue(pages.get(2).body().contains("a&amp;b&#39;c@example.com"));
    }

    @Test
    void thePageMayDoNothingButShowItsStyleAndSendItsForm() throws Exception {
        var page = provider.authorize(provider.authorization());
        var style =
                page.body()
                        .substring(
                                page.body().indexOf("<style>") + 7,
                                page.body().indexOf("</style>"));
        var hash =
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(style.getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                "default-src 'none'; style-src 'sha256-"
                        + hash
                        + "'; form-action 'self' "
                        + WEB_ORIGIN
                        + "; base-uri 'none'; frame-ancestors 'none'",
                header(page, "Content-Security-Policy"));
        assertEquals("DENY", header(page, "X-Frame-Options"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
        assertEquals("no-store", header(page, "Cache-Control"));
        assertEquals("text/html; charset=UTF-8", header(page, "Content-Type"));
        assertFalse(page.body().contains(" style="));
        assertFalse(
                page.body().matches("(?s).*\\son[a-z]+=.*"), "no handler stands in an attribute");
    }

    private HttpResponse<String> next(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("request", form(provider.authorization()));
        return provider.post("/login", form(all));
    }

    private List<?> groupsAfter(String email, String... groups) {
        return groupsOf(provider.codeFor(email, groups));
    }

    private List<?> groupsOf(String code) {
        var token = provider.tokens(provider.redemption(code)).get("access_token").stringValue();
        return (List<?>)
                provider.identity
                        .verify(token)
                        .orElseThrow()
                        .getOrDefault("cognito:groups", List.of());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
