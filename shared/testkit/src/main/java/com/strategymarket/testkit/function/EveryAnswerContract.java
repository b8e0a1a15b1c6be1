package com.strategymarket.testkit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds of all routes of all functions alike: access, and how wrong requests are refused. */
public abstract class EveryAnswerContract {

    protected abstract LambdaFunction deployed();

    protected abstract LiveFunction function();

    /** A route of admins that takes a body. */
    protected abstract Route creating();

    /** A body for it that is as it should be. */
    protected abstract String goodBody();

    @TestFactory
    Stream<DynamicTest> onlyAdminsEnter() {
        return each(route -> route.access() instanceof Access.Admin, this::assertForAdmins);
    }

    private void assertForAdmins(Route route) {
        unauthenticated(to(route));
        Expect.problem(403, "forbidden", ask(to(route).signedInAs("u1")));
        Expect.problem(403, "forbidden", ask(to(route).signedInAs("u1", "NotAdmins", "Admins2")));
        var idToken = Map.of("sub", "a1", "token_use", "id", "cognito:groups", "[Admins]");
        unauthenticated(to(route).claims(idToken));
        unauthenticated(to(route).partner("pk_unknown", "sk_unknown"));
    }

    @TestFactory
    Stream<DynamicTest> onlyPartnersEnter() {
        return each(route -> route.access() instanceof Access.Partner, this::assertForPartners);
    }

    private void assertForPartners(Route route) {
        unauthenticated(to(route));
        unauthenticated(to(route).admin("a1"));
        unauthenticated(to(route).header("authorization", "Bearer something"));
        unauthenticated(to(route).header("x-partner-secret", "sk_unknown"));
        unauthenticated(to(route).partner("pk_unknown", "sk_unknown"));
    }

    @TestFactory
    Stream<DynamicTest> aPartnersKeyThatIsNotProvenIsRefusedWhereAnyoneMayEnter() {
        return each(
                route -> route.access() instanceof Access.PublicOrPartner, this::assertForAnyone);
    }

    private void assertForAnyone(Route route) {
        unauthenticated(to(route).partner("pk_unknown", "sk_unknown"));
        var other = ask(to(route).header("authorization", "Bearer something"));
        assertTrue(other.status() != 401, "another bearer is ignored");
    }

    @TestFactory
    Stream<DynamicTest> aWrongMethodIsToldTheRightOnes() {
        return each(route -> true, this::assertMethods);
    }

    private void assertMethods(Route route) {
        var wrong = Events.to("PATCH", route.path()).admin("a1");
        var refused = Expect.problem(405, "method_not_allowed", ask(wrong));
        var right =
                Routes.all().stream()
                        .filter(other -> other.path().equals(route.path()))
                        .map(other -> other.method().name())
                        .sorted()
                        .toList();
        assertEquals(String.join(", ", right), refused.headers().get("Allow"));
    }

    @Test
    void nothingIsServedBesideTheRoutes() {
        Expect.problem(404, "route_not_found", ask(Events.to("GET", "/")));
        var behind = creating().path() + "/x/";
        Expect.problem(404, "route_not_found", ask(Events.to("GET", behind).admin("a1")));
    }

    @Test
    void aBodyIsJsonAndNotTooLarge() {
        var large = "{\"description\": \"" + "x".repeat(256 * 1024) + "\"}";
        var deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);

        Expect.problem(413, "body_too_large", create(large));
        Expect.problem(400, "malformed_json", create(deep));
        Expect.problem(400, "malformed_json", create(""));
        Expect.problem(400, "malformed_json", create("{\"name\": \"a\", \"name\": \"b\"}"));
        Expect.problem(
                415,
                "unsupported_media_type",
                ask(
                        to(creating())
                                .admin("a1")
                                .json(goodBody())
                                .header("content-type", "text/plain")));
    }

    protected final FunctionAnswer create(String body) {
        return ask(Events.to(creating()).admin(Sample.ADMIN.value()).json(body));
    }

    private Stream<DynamicTest> each(Predicate<Route> wanted, Consumer<Route> check) {
        return Routes.all().stream()
                .filter(route -> route.function() == deployed())
                .filter(wanted)
                .map(route -> DynamicTest.dynamicTest(route.key(), () -> check.accept(route)));
    }

    private void unauthenticated(Events request) {
        var refused = Expect.problem(401, "unauthenticated", ask(request));
        assertEquals("Bearer", refused.headers().get("WWW-Authenticate"));
        assertEquals("no-store", refused.headers().get("Cache-Control"));
    }

    private static Events to(Route route) {
        var event = Events.to(route).json("{}");
        route.parameters().forEach(name -> event.with(name, Sample.id(1).value()));
        return event;
    }

    private FunctionAnswer ask(Events request) {
        return function().ask(request);
    }
}
