package com.strategymarket.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class RoutesTest {

    @Test
    void everyRouteThatIsNamedIsInTheList() {
        var named =
                Stream.of(Routes.class, SubscriptionRoutes.class)
                        .flatMap(group -> Arrays.stream(group.getFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field -> field.getType() == Route.class)
                        .map(RoutesTest::valueOf)
                        .toList();

        assertEquals(Set.copyOf(named), Set.copyOf(Routes.all()));
        assertEquals(named.size(), Routes.all().size());
    }

    @Test
    void namesAndKeysAreUnique() {
        var names = new HashSet<String>();
        var keys = new HashSet<String>();

        for (var route : Routes.all()) {
            assertTrue(names.add(route.name()), route.name());
            assertTrue(keys.add(route.key()), route.key());
        }
    }

    @Test
    void onlyPostsCreate() {
        for (var route : Routes.all()) {
            assertTrue(!route.creates() || route.method() == HttpMethod.POST, route.key());
        }
    }

    @Test
    void aPathYieldsItsParameters() {
        assertEquals(
                Optional.of(Map.of("basket_id", "b1")),
                Routes.GET_BASKET.match("/admin/baskets/b1"));
        assertEquals(List.of("basket_id"), Routes.GET_BASKET.parameters());
    }

    @Test
    void anotherPathIsNoMatch() {
        for (var path :
                List.of(
                        "/admin/baskets",
                        "/admin/baskets/",
                        "/admin/baskets/b1/",
                        "/admin/basket/b1",
                        "admin/baskets/b1",
                        "")) {
            assertEquals(Optional.empty(), Routes.GET_BASKET.match(path), path);
        }
    }

    private static Route valueOf(java.lang.reflect.Field field) {
        try {
            return (Route) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
