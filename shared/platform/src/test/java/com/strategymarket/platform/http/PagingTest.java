package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.rule.TextRule;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.Scalars;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class PagingTest {

    private static final PageShape<String> PAGE =
            PageShape.of("Names", "names", Scalars.text(TextRule.line(0, 9)));
    private static final Operation<Void> LIST =
            Operation.of(Routes.LIST_BASKETS, "List")
                    .with(Parameter.optional("q", Scalars.text(TextRule.line(1, 99)), "Words."))
                    .answersPage(PAGE, "a");
    private static final Operation<Void> OTHER =
            Operation.of(Routes.LIST_OWN_TEMPLATES, "List").answersPage(PAGE, "a");
    private static final UserId ADMIN = new UserId("admin-1");

    private final CallReader reader =
            new CallReader(
                    new Cursors(List.of("k".repeat(32))),
                    InstantSource.fixed(Instant.parse("2026-11-20T03:50:00Z")));

    @Test
    void aPageHasTwentyUnlessAnotherNumberIsGiven() {
        assertEquals(PageRequest.first(20), call("").page());
        assertEquals(PageRequest.first(1), call("limit=1").page());
        assertEquals(PageRequest.first(100), call("limit=100").page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "", "ten", "1e400", "%20", "2147483648"})
    void anyOtherLimitIsRefused(String limit) {
        assertEquals(List.of("limit"), Refusal.fieldsOf(() -> call("limit=" + limit)));
    }

    @Test
    void aCursorGoesOnWhereThePageEnded() {
        var cursor = cursor(call("q=iron"));

        assertEquals(
                new PageRequest(20, Optional.of("position")),
                call("q=iron&cursor=" + cursor).page());
        assertEquals(7, call("q=iron&limit=7&cursor=" + cursor).page().limit());
    }

    @Test
    void aCursorBelongsToItsQueryPathAndCaller() {
        var cursor = cursor(call("q=iron"));

        for (var query : List.of("q=condor&", "q=IRON&", "")) {
            invalid(call(query + "cursor=" + cursor));
        }
        invalid(call(OTHER, "cursor=" + cursor, new Caller.Admin(ADMIN)));
        invalid(call(LIST, "q=iron&cursor=" + cursor, new Caller.User(ADMIN)));
        invalid(call(LIST, "q=iron&cursor=" + cursor, new Caller.Anonymous()));
        invalid(call(LIST, "q=iron&cursor=" + cursor, new Caller.Admin(new UserId("a2"))));
    }

    @Test
    void whatIsNoCursorIsInvalid() {
        invalid(call("cursor=nonsense"));
        invalid(call("cursor=%F0%9F%98%80"));
        assertEquals(List.of("cursor"), Refusal.fieldsOf(() -> call("cursor=")));
        assertEquals(List.of("cursor"), Refusal.fieldsOf(() -> call("cursor=" + "A".repeat(4001))));
    }

    @Test
    void aPageNamesItsListAndTellsWhetherThereMayBeMore() {
        var last = call("").view(new Page<>(List.of("a", "b"), Optional.empty()));
        var cut =
                call("").view(new Page<>(List.<String>of(), Optional.of("p")))
                        .lookedAt(OptionalInt.of(1_000));

        assertEquals("{\"names\":[\"a\",\"b\"]}", Json.write(PAGE, last));
        assertTrue(
                Json.write(PAGE, cut)
                        .matches(
                                "\\{\"names\":\\[],\"next_cursor\":\"[\\w-]+\",\"looked_at\":1000}"));
    }

    private static void invalid(Call<Void> call) {
        assertEquals(ProblemCode.INVALID_CURSOR, Refusal.codeOf(call::page));
    }

    private static String cursor(Call<Void> call) {
        return call.view(new Page<>(List.of(), Optional.of("position"))).nextCursor().orElseThrow();
    }

    private Call<Void> call(String query) {
        return call(LIST, query, new Caller.Admin(ADMIN));
    }

    private Call<Void> call(Operation<Void> operation, String query, Caller caller) {
        var route = operation.route();
        var request = TestRequest.of("GET", route.path()).query(query).build();
        return reader.read(operation, request, Map.of(), Entrant.of(caller));
    }
}
