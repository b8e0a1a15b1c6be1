package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.ProblemCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class RouterTest {

    private static final Endpoint<Void> GET = endpoint(Routes.GET_BASKET);
    private static final Endpoint<Void> DELETE = endpoint(Routes.DELETE_BASKET);

    private static final Map<String, String> ID = Map.of("basket_id", "b1");

    private final Router router = new Router(List.of(GET, DELETE));

    @Test
    void aRequestMeetsTheEndpointThatTheGatewayMatched() {
        for (var endpoint : List.of(GET, DELETE)) {
            var route = endpoint.operation().route();
            var found = router.find(matched(route.method().name(), "/admin/baskets/b1", ID));

            assertSame(endpoint, found.endpoint());
            assertEquals(ID, found.pathParameters());
        }
    }

    /** Decoded or not, by its slash it would be of another route, or of none. */
    @ParameterizedTest
    @ValueSource(strings = {"/admin/baskets/a/b", "/admin/baskets/a%2Fb", "/marketplace/templates"})
    void whateverThePathLooksLike(String path) {
        var id = Map.of("basket_id", "a/b");

        assertSame(GET, router.find(matched("GET", path, id)).endpoint());
        assertEquals(id, router.find(matched("GET", path, id)).pathParameters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/admin",
                "/admin/baskets/b1/",
                "/admin//b1",
                "/Admin/baskets/b1",
                "/%61dmin/baskets/b1"
            })
    void anUnknownPathIsNoRoute(String path) {
        assertEquals(
                ProblemCode.ROUTE_NOT_FOUND,
                Refusal.codeOf(() -> router.find(TestRequest.of("GET", path).build())));
    }

    /** What the gateway has not matched, nobody was let in for, though it looks like a route. */
    @Test
    void whatTheGatewayDidNotMatchIsNoRouteEither() {
        var unmatched = TestRequest.of("GET", "/admin/baskets/b1").build();
        assertEquals(ProblemCode.ROUTE_NOT_FOUND, Refusal.codeOf(() -> router.find(unmatched)));
        assertEquals(
                ProblemCode.ROUTE_NOT_FOUND,
                Refusal.codeOf(() -> router.find(matched("GET", "/admin/baskets/", Map.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /admin/baskets/b1, DELETE GET PUT",
        "HEAD, /admin/baskets/b1, DELETE GET PUT",
        "get, /admin/baskets/b1, DELETE GET PUT",
        "OPTIONS, /marketplace/templates, GET",
        "GET, /admin/marketplace/templates/b1, DELETE POST PUT"
    })
    void aWrongMethodIsToldTheRightOnesOfAllRoutesThatThereAre(
            String method, String path, String allowed) {
        var problem = Refusal.of(() -> router.find(TestRequest.of(method, path).build()));

        assertEquals(ProblemCode.METHOD_NOT_ALLOWED, problem.code());
        assertEquals(Map.of("allow", List.of(allowed.split(" "))), problem.members());
    }

    @Test
    void aRouteIsServedOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Router(List.of(GET, endpoint(Routes.GET_BASKET))));
    }

    private static Request matched(String method, String path, Map<String, String> named) {
        return TestRequest.of(method, path)
                .matched(method + " /admin/baskets/{basket_id}", named)
                .build();
    }

    private static Endpoint<Void> endpoint(Route route) {
        return new Endpoint<>(Operation.of(route, ""), call -> Reply.noContent());
    }
}
