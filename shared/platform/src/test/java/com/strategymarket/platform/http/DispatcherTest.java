package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Endpoint.Handler;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.Gatehouse;
import com.strategymarket.platform.http.once.KeptAnswers;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.json.Scalars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DispatcherTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");

    private final KeptAnswers receipts = new KeptAnswers();
    private final Dispatcher dispatcher =
            new Dispatcher(
                    new Entrance(
                            new Authenticator(),
                            new AddressLimiter("address", 2, InstantSource.fixed(NOW)),
                            new Gatehouse().gate(),
                            InstantSource.fixed(NOW)),
                    new CallReader(new Cursors(List.of("k".repeat(32))), InstantSource.fixed(NOW)),
                    receipts,
                    new Problems("https://market.example/problems/"));

    private final Endpoint<Void> open =
            new Endpoint<>(Operation.of(Routes.BROWSE_TEMPLATES, ""), call -> Reply.noContent());

    private int effects;

    @Test
    void withoutAKeyEachRequestHasItsEffect() {
        assertEquals("1", dispatch(this::effect, create("true")).body());
        assertEquals("2", dispatch(this::effect, create("true")).body());
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        dispatch(this::effect, keyed("true", "key"));

        var again = dispatch(this::effect, keyed("true", "key"));

        assertEquals(1, effects);
        assertEquals(201, again.status());
        assertEquals("1", again.body());
        assertEquals("true", again.headers().get("Idempotency-Replayed"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        dispatch(this::effect, keyed("true", "key"));

        assertEquals(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                Refusal.codeOf(() -> dispatch(this::effect, keyed("false", "key"))));
        assertEquals(1, effects);
    }

    @Test
    void aKeyBelongsToItsCallerAlone() {
        dispatch(this::effect, keyed("true", "key"));
        dispatch(this::effect, keyed("true", "key").admin("admin-2"));

        assertEquals(2, effects);
    }

    /** A refusal that tells an outcome is one, also when the reason for it has gone. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"BASKET_NOT_FOUND", "TEMPLATE_EXISTS", "BASKET_HAS_SUBSCRIBERS"})
    void aRefusalThatIsAnOutcomeIsKept(ProblemCode code) {
        var first = dispatch(refusing(code), keyed("true", "key"));

        var again = dispatch(this::effect, keyed("true", "key").id("request-2"));

        assertEquals(0, effects);
        assertEquals(first.with("Idempotency-Replayed", "true"), again);
        assertFalse(first.headers().containsKey("Idempotency-Replayed"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            mode = Mode.INCLUDE,
            names = {
                "INVALID_REQUEST", "MALFORMED_JSON", "UNAUTHENTICATED", "FORBIDDEN",
                        "VERSION_CONFLICT",
                "RATE_LIMITED", "INTERNAL_ERROR", "UNAVAILABLE", "EDIT_CONFLICT",
                        "REQUEST_IN_PROGRESS"
            })
    void anyOtherIsNot(ProblemCode code) {
        assertEquals(code, Refusal.codeOf(() -> dispatch(refusing(code), keyed("true", "key"))));
        assertEquals(0, receipts.count());

        assertEquals("1", dispatch(this::effect, keyed("true", "key")).body());
    }

    /** What the first one did, or the time since then, may be why the second is refused. */
    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"INVALID_REQUEST", "VERSION_CONFLICT"})
    void whatWasAnsweredIsAnsweredSoAgainThoughItWouldBeRefusedByNow(ProblemCode code) {
        var first = dispatch(this::effect, keyed("true", "key"));

        var again = dispatch(refusing(code), keyed("true", "key").id("request-2"));

        assertEquals(first.with("Idempotency-Replayed", "true"), again);
        assertEquals(1, effects);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"INVALID_REQUEST", "VERSION_CONFLICT"})
    void theSameKeyWithAnotherBodyIsReusedThoughItWouldBeRefused(ProblemCode code) {
        dispatch(this::effect, keyed("true", "key"));

        assertEquals(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                Refusal.codeOf(() -> dispatch(refusing(code), keyed("false", "key"))));
    }

    /** What cannot be read was never answered, and what is not kept is not looked for. */
    @Test
    void nothingIsLookedForWithoutNeed() {
        var stale = refusing(ProblemCode.VERSION_CONFLICT);
        Refusal.codeOf(() -> dispatch(stale, create("true")));
        Refusal.codeOf(() -> dispatch(this::effect, keyed("{", "key")));
        Refusal.codeOf(() -> dispatch(this::effect, keyed("1", "key")));
        Refusal.codeOf(() -> dispatch(refusing(ProblemCode.UNAVAILABLE), keyed("true", "key")));
        dispatch(refusing(ProblemCode.TEMPLATE_EXISTS), keyed("true", "key"));

        assertEquals(0, receipts.looks());
    }

    @Test
    void anUnexpectedFailureIsNotKept() {
        Handler<Boolean> failing =
                call -> {
                    throw new NullPointerException();
                };

        assertThrows(NullPointerException.class, () -> dispatch(failing, keyed("true", "key")));
        assertEquals(0, receipts.count());
    }

    @Test
    void withoutAKeyARefusalIsNotKept() {
        var refused = refusing(ProblemCode.TEMPLATE_EXISTS);

        assertEquals(
                ProblemCode.TEMPLATE_EXISTS,
                Refusal.codeOf(() -> dispatch(refused, create("true"))));
        assertEquals(0, receipts.count());
    }

    @Test
    void onlyWhatIsPublicIsLimitedByAddress() {
        var request = TestRequest.of("GET", "/marketplace/templates");
        for (int i = 0; i < 5; i++) {
            dispatch(this::effect, create("true"));
        }
        dispatch(open, request);
        dispatch(open, request);

        assertEquals(ProblemCode.RATE_LIMITED, Refusal.codeOf(() -> dispatch(open, request)));
    }

    /** It costs no look into any store, and less than a visit. */
    @Test
    void whatIsNoWholeKeyIsRefusedHoweverOftenItComes() {
        var guess =
                TestRequest.of("GET", "/marketplace/templates")
                        .header("Authorization", "Bearer pk_guess");

        for (int i = 0; i < 5; i++) {
            assertEquals(ProblemCode.UNAUTHENTICATED, Refusal.codeOf(() -> dispatch(open, guess)));
        }
    }

    @Test
    void whoMayNotEnterIsNotToldWhatIsWrongWithTheBody() {
        var stranger = TestRequest.of("POST", "/admin/baskets").json("{");

        assertEquals(
                ProblemCode.UNAUTHENTICATED,
                Refusal.codeOf(() -> dispatch(this::effect, stranger)));
    }

    /** As a use case does it: the receipt is kept with the effect, or neither. */
    private Reply effect(Call<Boolean> call) {
        int number = effects + 1;
        var attempt = call.<Integer>attempt(DispatcherTest::created);
        attempt.receipt().apply(number).ifPresent(receipt -> receipts.keep(receipt, call.now()));
        effects = number;
        return created(number);
    }

    private static Reply created(int number) {
        return new Reply(201, Map.of("Location", "/things/" + number), "" + number);
    }

    private static Handler<Boolean> refusing(ProblemCode code) {
        return call -> {
            throw Problem.of(code).thrown();
        };
    }

    private Reply dispatch(Handler<Boolean> handler, TestRequest request) {
        var operation = Operation.taking(Routes.CREATE_BASKET, "", Scalars.flag(), true);
        return dispatch(new Endpoint<>(operation, handler), request);
    }

    private Reply dispatch(Endpoint<?> endpoint, TestRequest request) {
        return dispatcher.dispatch(
                new Router.Match(endpoint, Map.of()), request.build(), new TreeMap<>());
    }

    private static TestRequest create(String body) {
        return TestRequest.of("POST", "/admin/baskets").json(body).admin("admin-1");
    }

    private static TestRequest keyed(String body, String key) {
        return create(body).header("Idempotency-Key", key);
    }
}
