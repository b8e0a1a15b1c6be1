package com.strategymarket.local.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.World;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HashSet;
import java.util.stream.Stream;

/** The generated suites are complete as long as the world they are played in is. */
class WorldTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void everyPathParameterHasASampleAndNoOther() {
        var parameters = new HashSet<String>();
        Routes.all().forEach(route -> parameters.addAll(route.parameters()));

        assertEquals(parameters, World.parametersWithSamples());
    }

    @TestFactory
    Stream<DynamicTest> everyRouteServesItsRightfulCaller() {
        return Routes.all().stream()
                .map(
                        route ->
                                dynamicTest(
                                        route.name(),
                                        () ->
                                                world.product()
                                                        .send(
                                                                world.rightfully(
                                                                        route, world.ask(route)))
                                                        .expect(world.operation(route).success())));
    }

    @Test
    void theSnapshotSeesEveryChange() {
        var id = world.owner().template("Seen from outside", "SEEN");
        var before = world.snapshot();
        assertEquals(before, world.snapshot());

        world.owner().change(id, "{\"description\": \"Otherwise\"}").expect(200);
        var changed = world.snapshot();
        assertTrue(!changed.equals(before));

        world.owner().disable(id).expect(204);
        assertTrue(!world.snapshot().equals(changed));
    }
}
