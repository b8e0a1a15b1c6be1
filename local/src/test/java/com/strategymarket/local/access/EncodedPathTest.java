package com.strategymarket.local.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.BareFunctions;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

/** An id that is written in another way, or that looks like a path of its own, opens nothing. */
class EncodedPathTest {

    private static final List<String> IDS =
            List.of("%2F", "a%2Fb", "%3Fa=b", "%30", "x%2Frotate", "%2e%2e%2Fbaskets", "%252F");

    private static RunningProduct product;
    private static BareFunctions functions;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        functions = new BareFunctions();
    }

    @AfterAll
    static void end() {
        functions.close();
        product.close();
    }

    @TestFactory
    Stream<DynamicTest> whoShowsNothingIsToldNothing() {
        return withIds(
                (route, id) -> {
                    int expected = route.access().toString().startsWith("PUBLIC") ? 404 : 401;
                    product.send(ask(route, id)).expect(expected);
                });
    }

    /** Gateways have told paths and ids decoded, and might tell them as they were sent. */
    @TestFactory
    Stream<DynamicTest> theAnswerIsTheSameWhicheverShapeArrives() {
        return withIds(
                (route, id) -> {
                    var ask = ask(route, id);
                    var admin = BareFunctions.admin("admin-1");
                    var decoded = functions.call(ask, admin);
                    var raw = functions.callUndecoded(ask, admin);

                    assertEquals(decoded.status(), raw.status());
                    assertEquals(decoded.code(), raw.code());
                    assertEquals(
                            !route.access().toString().startsWith("PARTNER"),
                            decoded.status() == 404 || decoded.status() == 400,
                            decoded::toString);
                });
    }

    /** Its function would ask for a token; nobody is asked at a door that is not there. */
    @Test
    void aSlashThatIsEncodedMakesNoRoute() {
        var admin = product.token("slash@example.com", "Admins");

        for (var path : List.of("/admin%2Fbaskets", "/%61dmin/baskets", "/admin/baskets%2Fx")) {
            product.send(Ask.get(path).bearer(admin)).expect(404, "route_not_found");
        }
    }

    private interface Check {
        void of(Route route, String id);
    }

    private static Stream<DynamicTest> withIds(Check check) {
        return Routes.all().stream()
                .filter(route -> !route.parameters().isEmpty())
                .flatMap(
                        route ->
                                IDS.stream()
                                        .map(
                                                id ->
                                                        dynamicTest(
                                                                route.name() + " " + id,
                                                                () -> check.of(route, id))));
    }

    private static Ask ask(Route route, String id) {
        return Ask.of(route.method().name(), route.path().replaceAll("\\{.*?}", id)).json("{}");
    }
}
