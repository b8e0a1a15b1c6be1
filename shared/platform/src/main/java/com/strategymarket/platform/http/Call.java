package com.strategymarket.platform.http;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.platform.http.once.Once;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.http.paging.PageView;
import com.strategymarket.platform.http.paging.Paging;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.MergePatch;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A request that was read and found good in form, by a caller who is known. */
public final class Call<B> {

    private final Operation<B> operation;
    private final Request request;
    private final Entrant entrant;
    private final Instant now;
    private final Cursors cursors;
    private final Input<B> input;

    Call(
            Operation<B> operation,
            Request request,
            Entrant entrant,
            Instant now,
            Cursors cursors,
            Input<B> input) {
        this.operation = operation;
        this.request = request;
        this.entrant = entrant;
        this.now = now;
        this.cursors = cursors;
        this.input = input;
    }

    /** What was read of a request, by the rules of its operation. */
    record Input<B>(
            Map<String, String> path,
            Map<Parameter<?>, Object> query,
            Optional<B> body,
            Optional<JsonNode> patch,
            Optional<String> idempotencyKey,
            Optional<Set<Long>> expectedVersions) {}

    public Caller caller() {
        return entrant.caller();
    }

    /** What is left of a partner's limits after this request, if that is known. */
    public Optional<Standing> standing() {
        return entrant.standing().get();
    }

    public Instant now() {
        return now;
    }

    public String path(String parameter) {
        return input.path().get(parameter);
    }

    @SuppressWarnings("unchecked") // the parameter's own reading put it there
    public <T> T query(Parameter<T> parameter) {
        return (T) input.query().get(parameter);
    }

    public B body() {
        return input.body().orElseThrow();
    }

    /**
     * What the body makes of the present state; all that is wrong with the result is told at once.
     */
    public B patched(B present) {
        var shape = operation.body().orElseThrow().shape();
        var patch = input.patch().orElseThrow();
        return Json.read(shape, MergePatch.apply(Json.tree(shape, present), patch));
    }

    /**
     * The request as the use case sees it: what it changes leaves its trace, and the answer if it
     * came with a key.
     */
    public <T> Attempt<T> attempt(Function<T, Reply> answer) {
        return new Attempt<>(
                caller(),
                now,
                request.id(),
                input.expectedVersions(),
                outcome -> once().map(once -> once.receipt(answer.apply(outcome))));
    }

    Optional<Once> once() {
        return input.idempotencyKey().map(key -> new Once(request, caller(), key, now));
    }

    public PageRequest page() {
        return new PageRequest(
                query(Paging.LIMIT),
                query(Paging.CURSOR).map(cursor -> cursors.verify(cursor, bound())));
    }

    public <T> PageView<T> view(Page<T> page) {
        return new PageView<>(
                page.items(),
                page.next().map(position -> cursors.sign(position, bound())),
                Optional.empty());
    }

    /** What a cursor belongs to. How many a page holds may change on the way. */
    private String bound() {
        var query = new TreeMap<String, Object>();
        input.query().forEach((parameter, value) -> query.put(parameter.name(), value));
        query.remove(Paging.CURSOR.name());
        query.remove(Paging.LIMIT.name());
        return String.join(
                "\n", operation.route().name(), request.path(), caller().scope(), query.toString());
    }
}
