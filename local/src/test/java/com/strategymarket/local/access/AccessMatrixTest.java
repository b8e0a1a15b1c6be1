package com.strategymarket.local.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every route against every kind of caller. What must come of it follows from the route's access
 * alone, so that a new route is covered by being in the list.
 */
class AccessMatrixTest {

    private static World world;
    private static List<Caller> callers;

    @BeforeAll
    static void start() {
        world = new World();
        callers = Callers.of(world);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    /** The owner comes last, and finds the thing as it was: none of the refused changed it. */
    @TestFactory
    Stream<DynamicContainer> everyRouteAndEveryCaller() {
        return Routes.all().stream()
                .map(route -> dynamicContainer(route.name(), everyCaller(route)));
    }

    private static Stream<DynamicTest> everyCaller(Route route) {
        var same = world.ask(route);
        return callers.stream()
                .map(
                        caller ->
                                dynamicTest(
                                        caller.name(),
                                        () -> {
                                            var ask = isUsedUp(route) ? world.ask(route) : same;
                                            check(route, caller, ask);
                                        }));
    }

    /** What can be done once is asked anew by each: what is made, and what any key may change. */
    private static boolean isUsedUp(Route route) {
        return route.creates() && route.parameters().isEmpty()
                || route.access() instanceof Access.Partner && route.method() != HttpMethod.GET;
    }

    private static void check(Route route, Caller caller, Ask ask) {
        var answer = world.product().send(caller.calls(ask));
        switch (Verdict.of(route, caller)) {
            case SERVED -> served(route, caller, answer);
            case UNAUTHENTICATED -> answer.expect(401);
            case FORBIDDEN -> answer.expect(403, "forbidden");
            case NOT_PERMITTED -> answer.expect(403, "permission_missing");
            case ABSENT -> sameAsAbsent(route, caller, answer);
        }
        if (!answer.isGood()) {
            World.wroteNothing(route, answer);
        }
    }

    private static void served(Route route, Caller caller, Answer answer) {
        answer.expect(world.operation(route).success());
        takeBack(caller, answer);
        if (isOfTheirOwn(route) && caller.kind() == Kind.OTHER_ADMIN) {
            for (var id : world.owner().ids()) {
                assertFalse(answer.text().contains(id), () -> "another's: " + answer);
            }
        }
    }

    /** Templates are followed by anyone, and what they earn is seen by all admins. */
    private static boolean isOfTheirOwn(Route route) {
        return route.access() instanceof Access.Admin
                && !route.equals(SubscriptionRoutes.GET_REVENUE);
    }

    /** What one has made may be such that the next one cannot make it, too. */
    private static void takeBack(Caller caller, Answer answer) {
        answer.header("Location")
                .ifPresent(made -> world.product().send(caller.calls(Ask.delete(made))));
    }

    /** Nothing tells a thing of somebody else's from one that does not exist. */
    private static void sameAsAbsent(Route route, Caller caller, Answer foreign) {
        var absent = world.product().send(caller.calls(world.askForAbsent(route)));

        foreign.expect(404);
        assertEquals(Impression.of(absent), Impression.of(foreign));
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeAnIdIsAbsentToo() {
        return Routes.all().stream()
                .filter(route -> !route.parameters().isEmpty())
                .map(route -> dynamicTest(route.name(), () -> noIds(route)));
    }

    private static void noIds(Route route) {
        var absent =
                world.product()
                        .send(world.rightfully(route, world.askForAbsent(route)))
                        .expect(404);
        for (var id :
                List.of("x", "..", "%2e%2e", "%00", "%C3%A9", "%20", "a%2Fb", "TEMPLATE%23x")) {
            var ask = world.ask(route, parameter -> id);
            var answer = world.product().send(world.rightfully(route, ask));
            assertEquals(Impression.of(absent), Impression.of(answer), id);
        }
    }
}
