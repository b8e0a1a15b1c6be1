package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Cors;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.ServerTiming;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands before the functions does as API Gateway does. */
class GatewayTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void aPreflightOfTheWebOriginIsAnsweredForEveryRoute() {
        for (var route : Routes.all()) {
            var answer = preflight(route.path().replaceAll("\\{.*?}", "x"), product.webOrigin());

            answer.expect(204);
            assertEquals(product.webOrigin(), answer.the("Access-Control-Allow-Origin"));
            assertTrue(list(answer, "Allow-Methods").contains(route.method().name()));
            assertTrue(list(answer, "Allow-Headers").containsAll(Cors.REQUEST_HEADERS));
            assertEquals("3600", answer.the("Access-Control-Max-Age"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost",
                "http://127.0.0.1:8081",
                ""
            })
    void noOtherOriginIsAllowed(String origin) {
        var preflight = preflight("/marketplace/templates", origin);
        var answer = product.send(browsing(origin));

        assertEquals(Optional.empty(), preflight.header("Access-Control-Allow-Origin"));
        assertEquals(Optional.empty(), answer.header("Access-Control-Allow-Origin"));
        assertEquals(Optional.of("Origin"), answer.header("Vary"));
    }

    @Test
    void anOriginThatOnlyBeginsLikeOursIsAnother() {
        for (var origin :
                List.of(product.webOrigin() + "1", product.webOrigin() + ".evil.example")) {
            assertEquals(
                    Optional.empty(),
                    product.send(browsing(origin)).header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void scriptsOfTheWebOriginReadTheHeadersThatTheyNeed() {
        var answer = product.send(browsing(product.webOrigin()));

        assertEquals(product.webOrigin(), answer.the("Access-Control-Allow-Origin"));
        assertEquals(new HashSet<>(Cors.RESPONSE_HEADERS), list(answer, "Expose-Headers"));
        assertFalse(answer.header("Access-Control-Allow-Credentials").isPresent());
        var refused = Ask.get("/admin/baskets").with("Origin", product.webOrigin());
        assertEquals(
                product.webOrigin(),
                product.send(refused).expect(401).the("Access-Control-Allow-Origin"));
    }

    @Test
    void aTokenThatDoesNotHoldIsRefusedInTheGatewaysOwnWords() {
        var refused = product.send(Ask.get("/admin/baskets").bearer("garbage")).expect(401);

        assertEquals("{\"message\":\"Unauthorized\"}", refused.text());
        assertEquals("application/json", refused.contentType());
        assertEquals("Bearer", refused.the("WWW-Authenticate"));
    }

    @Test
    void claimsThatAreListsAreRenderedAsTheGatewayDoes() {
        var list = Ask.get("/admin/baskets");

        var many = product.token("many@example.com", "Traders", "Admins", "Zeta");
        product.send(list.bearer(many)).expect(200);
        var joined = product.token("joined@example.com", "Traders,Admins");
        product.send(list.bearer(joined)).expect(403);
    }

    @Test
    void aBodyOfMoreThanTenMegabytesNeverArrives() {
        var list = Ask.post("/admin/baskets").bearer(product.token("big@example.com", "Admins"));

        var most = product.send(list.body("application/json", new byte[TEN_MEGABYTES]));
        assertEquals("body_too_large", most.expect(413).code());
        var more = product.send(list.body("application/json", new byte[TEN_MEGABYTES + 1]));
        assertEquals("{\"message\":\"Request Entity Too Large\"}", more.expect(413).text());
    }

    @Test
    void headersOfMoreThanTenKilobytesNeverArrive() {
        var ask = Ask.get("/marketplace/templates").with("X-Long", "x".repeat(10_240));

        assertEquals(431, product.send(ask).status());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404, ''",
        "GET, /nothing, 404, ''",
        "GET, /admin/baskets/, 404, ''",
        "GET, /admin//baskets, 404, ''",
        "POST, /ADMIN/BASKETS, 404, ''",
        "PATCH, /marketplace/templates, 405, GET",
        "POST, /marketplace/templates, 405, GET",
        "PUT, /admin/baskets, 405, 'GET, POST'",
        "HEAD, /admin/baskets/x, 405, 'DELETE, GET, PUT'",
        "OPTIONS, /admin/baskets, 405, 'GET, POST'",
        "GET, /admin/marketplace/templates/x, 405, 'DELETE, POST, PUT'",
    })
    void whatNoRouteServesIsAProblemOfOurs(String method, String path, int status, String allow) {
        var ask = Ask.of(method, path);
        // An answer to HEAD has no body to check.
        var answer = method.equals("HEAD") ? product.sendUnchecked(ask) : product.send(ask);

        assertEquals(allow, answer.expect(status).header("Allow").orElse(""));
    }

    /** Whoever gives it; the functions' own are read wherever a budget is held. */
    @Test
    void everyAnswerTellsWhatItCost() {
        var large = Ask.get("/marketplace/templates").with("X-Long", "x".repeat(10_240));
        var whole = Ask.post("/admin/baskets").body("text/plain", new byte[TEN_MEGABYTES + 1]);
        var answers =
                List.of(
                        product.send(Ask.get("/admin/baskets")).expect(401),
                        product.send(whole.bearer(product.token("t@example.com"))).expect(413),
                        product.send(large).expect(431),
                        preflight("/admin/baskets", product.webOrigin()).expect(204),
                        product.sendUnchecked(Ask.get("/local/health")).expect(200),
                        product.sendUnchecked(Ask.get("/local/nothing")).expect(404),
                        product.sendUnchecked(Ask.get("/local/payments")).expect(400),
                        product.sendUnchecked(
                                        Ask.get("/local/identity/.well-known/openid-configuration"))
                                .expect(200));
        for (var answer : answers) {
            assertEquals(
                    new ServerTiming(0, 0, BigDecimal.ZERO, BigDecimal.ZERO),
                    ServerTiming.of(answer),
                    answer::toString);
        }
        assertEquals(1, ServerTiming.of(product.send(browsing("")).expect(200)).depth());
    }

    @Test
    void aRequestIdIsTheGatewaysAndNobodyElses() {
        var first = product.send(browsing("").with("X-Request-Id", "mine")).the("X-Request-Id");
        var second = product.send(browsing("").with("X-Request-Id", "mine")).the("X-Request-Id");

        assertEquals(3, Set.of("mine", first, second).size());
    }

    private static Ask browsing(String origin) {
        var ask = Ask.get("/marketplace/templates");
        return origin.isEmpty() ? ask : ask.with("Origin", origin);
    }

    private static Answer preflight(String path, String origin) {
        return product.sendUnchecked(
                Ask.of("OPTIONS", path)
                        .with("Origin", origin)
                        .with("Access-Control-Request-Method", "GET"));
    }

    private static Set<String> list(Answer answer, String header) {
        return new HashSet<>(Arrays.asList(answer.the("Access-Control-" + header).split(",")));
    }
}
