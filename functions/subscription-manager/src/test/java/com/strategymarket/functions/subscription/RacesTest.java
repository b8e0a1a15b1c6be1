package com.strategymarket.functions.subscription;

import static com.strategymarket.functions.subscription.LiveSubscribing.ANNA;
import static com.strategymarket.functions.subscription.LiveSubscribing.about;
import static com.strategymarket.functions.subscription.LiveSubscribing.allocating;
import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.linking;
import static com.strategymarket.functions.subscription.LiveSubscribing.subscribing;
import static com.strategymarket.functions.subscription.LiveSubscribing.unlinking;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Sixty-four at the same moment: one effect, and the others know why not. */
class RacesTest {

    private static final int MANY = 64;
    private static final String EMAIL = "anna@example.com";

    private final LiveSubscribing world = new LiveSubscribing();
    private final List<LiveFunction> instances = List.of(world.function(), world.instance());
    private final Partner zebu = world.partner("ZEBU");
    private final String paid = world.publish(1, Sample.config());
    private final String free = world.publish(2, Sample.free());

    @AfterEach
    void invariantsHold() {
        try {
            world.invariantsHold();
        } finally {
            world.close();
        }
    }

    @Test
    void oneSubscribesAndTheOthersHearOfIt() {
        var answers = together(number -> subscribing(ANNA, free));

        assertEquals(Map.of(201, 1L, 409, MANY - 1L), statuses(answers));
        assertAllNameTheOne(answers);
    }

    /** By hand and through the partner, on the same account. */
    @Test
    void oneSubscribesWhicheverWayTheyCome() {
        var user = userOf(world.ok(201, zebu.subscribing(paid, EMAIL, "ZB-1")));

        var answers =
                together(
                        number ->
                                number % 2 == 0
                                        ? subscribing(user, free)
                                        : zebu.subscribing(free, EMAIL, "ZB-1"));

        assertEquals(Map.of(201, 1L, 409, MANY - 1L), statuses(answers));
        assertAllNameTheOne(answers);
    }

    /** The user, the account and the subscription come into being once. */
    @Test
    void aNewClientIsIntroducedOnce() {
        var answers = together(number -> zebu.subscribing(paid, EMAIL, "ZB-1"));

        assertEquals(Map.of(201, 1L, 409, MANY - 1L), statuses(answers));
        assertAllNameTheOne(answers);
        assertEquals(1, world.contents().under("EMAIL#").size());
        assertEquals(1, world.contents().ids("BROKER_ACCOUNT#").size());
    }

    private static void assertAllNameTheOne(List<FunctionAnswer> answers) {
        assertEquals(1, answers.stream().map(answer -> id(answer.json())).distinct().count());
    }

    @Test
    void oneOfTheSameKeySubscribesAndAllHearItsAnswer() {
        var answers = together(number -> subscribing(ANNA, paid).header("idempotency-key", "once"));

        assertEquals(Map.of(201, (long) MANY), statuses(answers));
        assertAllNameTheOne(answers);
        assertEquals(1, world.contents().receipts());
    }

    @Test
    void manySubscribeAndEachIsCounted() {
        var answers = together(number -> subscribing("user-" + number, free));

        assertEquals(Map.of(201, (long) MANY), statuses(answers));
    }

    @Test
    void oneCancels() {
        var own = world.subscribe(ANNA, free);

        var answers = together(number -> about(SubscriptionRoutes.CANCEL_SUBSCRIPTION, ANNA, own));

        assertEquals(Map.of(200, 1L, 409, MANY - 1L), statuses(answers));
        assertEquals(2, world.deeds(own).size());
    }

    @Test
    void oneSaysYes() {
        var user = userOf(world.ok(201, world.partner("ANGEL").subscribing(paid, EMAIL, "AN-1")));
        Expect.problem(
                409, "user_consent_required", world.ask(zebu.subscribing(free, EMAIL, "ZB-1")));

        var answers =
                together(
                        number ->
                                user(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST, user)
                                        .with("partner_request_id", free + "-ZEBU"));

        var statuses = statuses(answers);
        assertEquals(1, statuses.get(201));
        assertEquals(
                MANY - 1L,
                statuses.getOrDefault(404, 0L) + statuses.getOrDefault(409, 0L),
                statuses.toString());
    }

    @Test
    void anAccountIsOneUsers() {
        var answers = together(number -> linking("user-" + number, "ZB-1"));

        assertEquals(Map.of(201, 1L, 409, MANY - 1L), statuses(answers));
        assertEquals(1, world.contents().ids("BROKER_ACCOUNT#").size());
    }

    /** Either it is traded on and stays, or it is gone and nothing trades on it. */
    @Test
    void anAccountIsUnlinkedOrTradedOn() {
        for (int round = 0; round < 8; round++) {
            var user = "user-" + round;
            var own = world.subscribe(user, free);
            var account = world.link(user, "ZB-" + round);

            var answers =
                    Together.run(
                            2,
                            number ->
                                    ask(
                                            number,
                                            number == 0
                                                    ? unlinking(user, account)
                                                    : allocating(user, own, account)));

            var both = List.of(answers.get(0).status(), answers.get(1).status());
            assertTrue(
                    List.of(List.of(204, 404), List.of(409, 201)).contains(both), both.toString());
        }
    }

    @Test
    void whatIsCancelledIsNotPausedAfterwards() {
        for (int round = 0; round < 8; round++) {
            var user = "user-" + round;
            var own = world.subscribe(user, free);

            Together.run(
                    8,
                    number ->
                            ask(
                                    number,
                                    about(
                                            number % 2 == 0
                                                    ? SubscriptionRoutes.CANCEL_SUBSCRIPTION
                                                    : SubscriptionRoutes.PAUSE_SUBSCRIPTION,
                                            user,
                                            own)));

            assertEquals("CANCELLED", world.shown(user, own).get("status").stringValue());
        }
    }

    private List<FunctionAnswer> together(IntFunction<Events> request) {
        return Together.run(MANY, number -> ask(number, request.apply(number)));
    }

    private FunctionAnswer ask(int number, Events request) {
        return instances.get(number % instances.size()).ask(request);
    }

    private static Map<Integer, Long> statuses(List<FunctionAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(FunctionAnswer::status, Collectors.counting()));
    }
}
