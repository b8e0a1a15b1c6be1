package com.strategymarket.local.input;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.BareFunctions;
import com.strategymarket.local.product.Partners;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** What no HTTP client here would send, and a gateway may hand on. */
class BrokenEventTest {

    private static BareFunctions functions;
    private static JsonNode partner;

    @BeforeAll
    static void start() {
        functions = new BareFunctions();
        var create = Ask.post("/admin/partner-api-keys").json(Partners.draft("BROKEN"));
        partner = functions.call(create, BareFunctions.admin("admin-1")).expect(201).json();
    }

    @AfterAll
    static void end() {
        functions.close();
    }

    @TestFactory
    Stream<DynamicTest> aBrokenPercentEscapeIsRefused() {
        return Routes.all().stream()
                .map(route -> dynamicTest(route.name(), () -> refusesEscapes(route)));
    }

    private static void refusesEscapes(Route route) {
        var ask = credited(route, Ask.of(route.method().name(), route.path()).json("{}"));
        for (var query : List.of("limit=%", "limit=%5", "q=%zz", "%=1", "%g0")) {
            complains(ask.query(query));
        }
    }

    /** Who has no right to ask is told nothing of how to. */
    private static Ask credited(Route route, Ask ask) {
        return route.access() instanceof Access.Partner
                ? ask.bearer(partner.path("api_key").stringValue())
                        .with("X-Partner-Secret", partner.path("api_secret").stringValue())
                : ask;
    }

    private static void complains(Ask ask) {
        var answer = functions.call(ask, BareFunctions.admin("admin-1"));

        answer.expect(400, "invalid_request");
        assertTrue(answer.brokenFields().contains("query"), answer::toString);
    }
}
