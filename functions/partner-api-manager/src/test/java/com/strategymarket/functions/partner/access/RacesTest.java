package com.strategymarket.functions.partner.access;

import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sixty-four at the same moment: one effect, and the others know why not. */
class RacesTest {

    private static final int MANY = 64;

    private final LivePartners world = new LivePartners();
    private final List<LiveFunction> instances = List.of(world.function(), world.instance());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneOfTheSameIdempotencyKeyCreates() {
        var answers =
                together(
                        () ->
                                admin(Routes.CREATE_PARTNER_KEY)
                                        .header("idempotency-key", "once")
                                        .json(Bodies.key("ZEBU", "")));

        assertEquals(Map.of(201, (long) MANY), statuses(answers));
        assertEquals(1, world.contents().ids("PARTNER_API_KEY#").size());
        var issued = oneWithSecret(answers);
        Expect.status(200, world.ask(issued.branding()));
        assertEquals(1, answers.stream().map(a -> a.json().get("api_key")).distinct().count());
        assertEquals(List.of("partner_key.created"), world.deeds(issued.id()));
    }

    @Test
    void oneOfTheSameVersionRotates() {
        var key = world.create(Bodies.key("ZEBU", ""));

        var answers =
                together(
                        () ->
                                admin(Routes.ROTATE_PARTNER_KEY, key.id())
                                        .header("if-match", "\"1\""));

        assertEquals(Map.of(200, 1L, 412, MANY - 1L), statuses(answers));
        assertRotatedOnce(key, answers);
    }

    @Test
    void oneOfTheSameIdempotencyKeyRotates() {
        var key = world.create(Bodies.key("ZEBU", ""));

        var answers =
                together(
                        () ->
                                admin(Routes.ROTATE_PARTNER_KEY, key.id())
                                        .header("idempotency-key", "once"));

        assertEquals(Map.of(200, (long) MANY), statuses(answers));
        assertRotatedOnce(key, answers);
    }

    private void assertRotatedOnce(Issued key, List<FunctionAnswer> answers) {
        Expect.status(200, world.ask(key.branding()));
        Expect.status(200, world.ask(oneWithSecret(answers).branding()));
        var stored = world.get(key.id());
        assertEquals(2, stored.get("version").intValue());
        assertEquals(2, stored.get("secrets").size());
        assertEquals(2, world.deeds(key.id()).size());
    }

    private static Issued oneWithSecret(List<FunctionAnswer> answers) {
        var shown =
                answers.stream()
                        .filter(answer -> answer.status() < 300)
                        .filter(answer -> answer.json().has("api_secret"))
                        .toList();
        assertEquals(1, shown.size(), "one is told the secret");
        return Issued.of(shown.getFirst());
    }

    @Test
    void manyRevokeOnce() {
        var key = world.create(Bodies.key("ZEBU", ""));

        var answers = together(() -> admin(Routes.REVOKE_PARTNER_KEY, key.id()));

        assertEquals(Map.of(204, (long) MANY), statuses(answers));
        assertEquals(2, world.get(key.id()).get("version").intValue());
        assertEquals(2, world.deeds(key.id()).size());
    }

    /** Who asks when the answer to the revocation is there already has no chance any more. */
    @Test
    void afterARevocationNobodyIsLetIn() {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(60_000, 100_000)));
        instances.forEach(instance -> Expect.status(200, instance.ask(key.branding())));
        var revoked = new AtomicBoolean();

        var wrong =
                Together.run(
                        MANY + 1,
                        number -> {
                            if (number == 0) {
                                Expect.status(204, world.revoke(key.id()));
                                revoked.set(true);
                                return 0L;
                            }
                            return Stream.generate(() -> isWronglyLetIn(number, key, revoked))
                                    .limit(6)
                                    .filter(let -> let)
                                    .count();
                        });

        assertTrue(wrong.stream().allMatch(count -> count == 0), wrong.toString());
        world.pass(Duration.ofMinutes(1));
        instances.forEach(instance -> Expect.status(401, instance.ask(key.branding())));
    }

    private boolean isWronglyLetIn(int number, Issued key, AtomicBoolean revoked) {
        boolean late = revoked.get();
        var answer = instances.get(number % instances.size()).ask(key.branding());
        assertTrue(List.of(200, 401, 429).contains(answer.status()), answer.toString());
        return late && answer.status() == 200;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void asManyAreLetInAsTheLimitAllows(int instancesAsked) {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(20, 1000)));

        var answers =
                Together.run(
                        MANY, number -> instances.get(number % instancesAsked).ask(key.branding()));

        assertEquals(Map.of(200, 20L, 429, MANY - 20L), statuses(answers));
        var shown = world.usage(key.id(), "from=2026-11-20&to=2026-11-20").get(0);
        assertEquals(20, shown.get("allowed").intValue());
    }

    private List<FunctionAnswer> together(Supplier<Events> request) {
        return Together.run(
                MANY, number -> instances.get(number % instances.size()).ask(request.get()));
    }

    private static Map<Integer, Long> statuses(List<FunctionAnswer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(FunctionAnswer::status, Collectors.counting()));
    }
}
