package com.strategymarket.local.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.http.input.BodyCases;
import com.strategymarket.testkit.http.input.Expected;
import com.strategymarket.testkit.http.input.FormCases;
import com.strategymarket.testkit.http.input.HeaderCases;
import com.strategymarket.testkit.http.input.InputCase;
import com.strategymarket.testkit.http.input.QueryCases;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whatever is sent: never a failure of ours, never a status that is not documented, every complaint
 * names its field, and what is refused changes nothing. The cases are made of the document, so that
 * a new route or field has its own.
 */
class InputTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyInputOfEveryRoute() {
        return Routes.all().stream()
                .map(route -> dynamicContainer(route.name(), tests(route, cases(route))));
    }

    private static List<InputCase> cases(Route route) {
        var operation = world.operation(route);
        return Stream.of(
                        BodyCases.of(operation, world.product().api().schemas()),
                        FormCases.of(operation),
                        QueryCases.of(operation),
                        HeaderCases.of(operation),
                        PathCases.of(route))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that must be refused come first, between two looks at all that is stored. */
    private static Stream<DynamicTest> tests(Route route, List<InputCase> cases) {
        var target = world.ask(route);
        var before = world.snapshot();
        var refused =
                cases.stream()
                        .filter(each -> mustBeRefused(each.expected()))
                        .map(
                                each ->
                                        dynamicTest(
                                                each.name(),
                                                () -> new Trial(world, route, each).on(target)));
        var unchanged =
                dynamicTest("nothing has changed", () -> assertEquals(before, world.snapshot()));
        var taken =
                cases.stream()
                        .filter(each -> !mustBeRefused(each.expected()))
                        .map(
                                each ->
                                        dynamicTest(
                                                each.name(),
                                                () ->
                                                        new Trial(world, route, each)
                                                                .on(world.ask(route))));
        return Stream.of(refused, Stream.of(unchanged), taken).flatMap(tests -> tests);
    }

    private static boolean mustBeRefused(Expected expected) {
        return switch (expected) {
            case Expected.Complaint _, Expected.Refusal _, Expected.Absent _ -> true;
            case Expected.Taken _, Expected.Either _, Expected.Kept _ -> false;
        };
    }
}
