package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.limit.Verdict;
import com.strategymarket.domain.partner.limit.Visit;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.Gatehouse;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** One request of a partner, answered beside the check or after it. */
@Timeout(20)
class PartnerServiceTest {

    private static final Permission READ = Permission.MARKETPLACE_READ;
    private static final Route POST =
            new Route(
                    "postSomething",
                    HttpMethod.POST,
                    "/something",
                    Access.partner(READ),
                    LambdaFunction.PARTNER_API_MANAGER,
                    true);

    private final Gatehouse house = new Gatehouse();
    private final Entrance entrance =
            new Entrance(
                    new Authenticator(),
                    new AddressLimiter("address", 1, house::now),
                    house.gate(),
                    house::now);
    private final Pair pair = house.pair(READ);
    private final Map<String, String> courtesy = new TreeMap<>();
    private final List<PartnerKey> answered = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoIsNotKnownYetIsCheckedFirst() {
        house.nextVerdict(
                visit -> {
                    assertEquals(List.of(), answered);
                    return admitted(visit);
                });

        assertEquals("ok", get(this::ok).body());
        assertEquals(List.of(pair.key()), answered);
    }

    /** The check waits until the answer is there: it can, since they run side by side. */
    @Test
    void whatChangesNothingIsAnsweredBesideTheCheck() {
        get(this::ok);
        var there = new CountDownLatch(1);
        house.nextVerdict(
                visit -> {
                    await(there);
                    return admitted(visit);
                });

        var reply =
                get(
                        entrant -> {
                            there.countDown();
                            return ok(entrant);
                        });

        assertEquals("ok", reply.body());
        assertEquals(2, answered.size());
    }

    @Test
    void whatChangesSomethingIsNeverDoneBeforeTheCheck() {
        get(this::ok);
        answered.clear();
        house.nextVerdict(
                visit -> {
                    assertEquals(List.of(), answered);
                    return admitted(visit);
                });

        serve(POST, this::ok);

        assertEquals(List.of(pair.key()), answered);
    }

    @Test
    void whatChangesSomethingIsNotDoneForWhoIsRefused() {
        get(this::ok);
        answered.clear();
        house.nextVerdict(PartnerServiceTest::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> serve(POST, this::ok)));
        assertEquals(List.of(), answered);
    }

    @Test
    void theAnswerToWhoIsRefusedIsThrownAway() {
        get(this::ok);
        house.nextVerdict(PartnerServiceTest::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(this::ok)));
        assertEquals("\"minute\";r=0;t=60, \"day\";r=10000;t=0", courtesy.get("RateLimit"));
    }

    @Test
    void aFailureOfTheAnswerToWhoIsRefusedIsThrownAwayAsWell() {
        get(this::ok);
        house.nextVerdict(PartnerServiceTest::exhausted);

        assertEquals(
                ProblemCode.RATE_LIMITED,
                Refusal.codeOf(() -> get(refusing(ProblemCode.TEMPLATE_NOT_FOUND))));
    }

    @Test
    void afterAChangeItIsAnsweredAgainForWhatTheKeyIsNow() {
        get(this::ok);
        answered.clear();
        var changed = house.change(pair.key(), Gatehouse.terms(new RateLimits(7, 70), READ));
        house.nextVerdict(visit -> new Verdict.KeyChanged());

        assertEquals("ok", get(this::ok).body());

        assertTrue(List.of(changed, pair.key()).containsAll(answered));
        assertSame(changed, answered.getLast());
        assertTrue(courtesy.get("RateLimit-Policy").startsWith("\"minute\";q=7;"));
    }

    @Test
    void afterAChangeThatTakesThePermissionAwayNothingIsAnswered() {
        get(this::ok);
        house.change(pair.key(), Gatehouse.terms(Permission.USAGE_READ));
        house.nextVerdict(visit -> new Verdict.KeyChanged());

        assertEquals(ProblemCode.PERMISSION_MISSING, Refusal.codeOf(() -> get(this::ok)));
    }

    @Test
    void forWhoIsKnownToHaveNothingLeftNothingIsRun() {
        get(this::ok);
        answered.clear();
        house.knowExhausted();
        house.nextVerdict(PartnerServiceTest::exhausted);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(this::ok)));
        assertEquals(List.of(), answered);
    }

    @Test
    void whatIsLeftIsKnownToTheHandlerEitherWay() {
        for (int i = 0; i < 2; i++) {
            var standing = new ArrayList<Optional<Standing>>();
            get(
                    entrant -> {
                        standing.add(entrant.standing().get());
                        return ok(entrant);
                    });
            assertEquals(99, left(standing.getFirst().orElseThrow()));
        }
    }

    @Test
    void aHandlerThatWaitsForWhatIsLeftDoesNotWaitForEver() {
        get(this::ok);
        house.nextVerdict(PartnerServiceTest::exhausted);
        Function<Entrant, Reply> waiting =
                entrant -> {
                    entrant.standing().get();
                    return ok(entrant);
                };
        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> get(waiting)));

        house.nextVerdict(
                visit -> {
                    throw new IllegalStateException("broken");
                });
        assertThrows(IllegalStateException.class, () -> get(waiting));
    }

    @Test
    void whileTheStoreFailsWhatIsLeftIsNotKnown() {
        get(this::ok);
        courtesy.clear();
        var outage = Problem.of(ProblemCode.UNAVAILABLE).thrown();
        house.nextVerdict(visit -> new Verdict.Unknown(outage));
        var standing = new ArrayList<Optional<Standing>>();

        get(
                entrant -> {
                    standing.add(entrant.standing().get());
                    return ok(entrant);
                });

        assertEquals(List.of(Optional.empty()), standing);
        assertEquals(Set.of("RateLimit-Policy"), courtesy.keySet());
    }

    /** Whatever the answer is, beside the check or after it. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"INVALID_REQUEST", "TEMPLATE_NOT_FOUND", "INTERNAL_ERROR", "UNAVAILABLE"})
    void everyAnswerTellsOfTheLimits(ProblemCode code) {
        for (int i = 0; i < 2; i++) {
            courtesy.clear();
            assertEquals(code, Refusal.codeOf(() -> get(refusing(code))));
            assertEquals("\"minute\";r=99;t=1, \"day\";r=9999;t=9", courtesy.get("RateLimit"));
            assertTrue(courtesy.containsKey("RateLimit-Policy"));
        }
    }

    @Test
    void anUnexpectedFailureTellsOfTheLimitsAndIsThrownAsItIs() {
        for (int i = 0; i < 2; i++) {
            courtesy.clear();
            var bug = new NullPointerException();
            var thrown =
                    assertThrows(
                            NullPointerException.class,
                            () ->
                                    get(
                                            entrant -> {
                                                throw bug;
                                            }));
            assertSame(bug, thrown);
            assertEquals(2, courtesy.size());
        }
    }

    @Test
    void aMissingPermissionTellsOfTheLimits() {
        var poor = house.pair(Permission.USAGE_READ);

        assertEquals(
                ProblemCode.PERMISSION_MISSING,
                Refusal.codeOf(() -> serve(poor, Routes.BROWSE_TEMPLATES, this::ok)));
        assertEquals(List.of(), answered);
        assertEquals(2, courtesy.size());
    }

    @Test
    void whoProvesNothingIsToldNothing() {
        var other = house.pair(READ);
        var mixed = new Pair(pair.key(), other.secret());

        assertEquals(
                ProblemCode.UNAUTHENTICATED,
                Refusal.codeOf(() -> serve(mixed, Routes.BROWSE_TEMPLATES, this::ok)));
        assertTrue(courtesy.isEmpty());
        assertFalse(answered.contains(pair.key()));
    }

    private Reply get(Function<Entrant, Reply> answer) {
        return serve(Routes.BROWSE_TEMPLATES, answer);
    }

    private Reply serve(Route route, Function<Entrant, Reply> answer) {
        return serve(pair, route, answer);
    }

    private Reply serve(Pair shown, Route route, Function<Entrant, Reply> answer) {
        var request = shown.on(TestRequest.of(route.method().name(), route.path()));
        return entrance.serve(route, request.build(), courtesy, answer);
    }

    private Reply ok(Entrant entrant) {
        answered.add(((Caller.Partner) entrant.caller()).key());
        return Reply.of(200, "text/plain", "ok");
    }

    private static Function<Entrant, Reply> refusing(ProblemCode code) {
        return entrant -> {
            throw Problem.of(code).thrown();
        };
    }

    private static Verdict admitted(Visit visit) {
        var limits = visit.key().terms().limits();
        return new Verdict.Admitted(Standing.untouched(limits, visit.now()).afterOne());
    }

    private static Verdict exhausted(Visit visit) {
        var limits = visit.key().terms().limits();
        var full = Standing.nanos(visit.now()) + limits.minute().span();
        return new Verdict.Exhausted(new Standing(limits, full, 0, visit.now()));
    }

    private static long left(Standing standing) {
        return standing.minute().left(standing.now());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
