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

    private final Router router = new Router(List.of(GET, DELETE));

    @Test
    void aRequestMeetsTheEndpointOfItsMethodAndPath() {
        assertSame(GET, router.find("GET", "/admin/baskets/b1").endpoint());
        assertSame(DELETE, router.find("DELETE", "/admin/baskets/b1").endpoint());
        assertEquals(
                Map.of("basket_id", "b1"),
                router.find("GET", "/admin/baskets/b1").pathParameters());
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
        assertEquals(ProblemCode.ROUTE_NOT_FOUND, Refusal.codeOf(() -> router.find("GET", path)));
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
        var problem = Refusal.of(() -> router.find(method, path));

        assertEquals(ProblemCode.METHOD_NOT_ALLOWED, problem.code());
        assertEquals(Map.of("allow", List.of(allowed.split(" "))), problem.members());
    }

    @Test
    void aRouteIsServedOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Router(List.of(GET, endpoint(Routes.GET_BASKET))));
    }

    private static Endpoint<Void> endpoint(Route route) {
        return new Endpoint<>(Operation.of(route, ""), call -> Reply.noContent());
    }
}
