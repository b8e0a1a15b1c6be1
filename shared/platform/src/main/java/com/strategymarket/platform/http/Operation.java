package com.strategymarket.platform.http;

import com.strategymarket.contract.Route;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.http.paging.PageView;
import com.strategymarket.platform.http.paging.Paging;
import com.strategymarket.platform.json.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a route takes and answers, stated once: requests are read by it, the API reference is
 * written from it and the tests make their cases of it.
 *
 * @param <B> what its body is read into
 */
public final class Operation<B> {

    private final Route route;
    private final String summary;
    private String description = "";
    private Optional<Body<B>> body = Optional.empty();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<ProblemCode> refusals = new ArrayList<>();
    private boolean versioned;
    private boolean tagged;

    private Operation(Route route, String summary) {
        this.route = route;
        this.summary = summary;
    }

    public static Operation<Void> of(Route route, String summary) {
        return new Operation<>(route, summary);
    }

    /** An operation with a body that is given whole. */
    public static <B> Operation<B> taking(Route route, String summary, Shape<B> shape, B example) {
        return withBody(route, summary, new Body<>(shape, example, false, false));
    }

    /** An operation with a body that names what shall change (a JSON merge patch). */
    public static <B> Operation<B> patching(
            Route route, String summary, Shape<B> shape, B example) {
        return withBody(route, summary, new Body<>(shape, example, true, false));
    }

    private static <B> Operation<B> withBody(Route route, String summary, Body<B> body) {
        var operation = new Operation<B>(route, summary);
        operation.body = Optional.of(body);
        return operation;
    }

    /** No body at all is as good as an empty object. */
    public Operation<B> orNoBody() {
        body = body.map(given -> new Body<>(given.shape(), given.example(), given.patch(), true));
        return this;
    }

    public Operation<B> about(String text) {
        description = text;
        return this;
    }

    public Operation<B> with(Parameter<?>... more) {
        parameters.addAll(List.of(more));
        return this;
    }

    public <T> Operation<B> answers(int status, String when, Shape<T> shape, T example) {
        var shown = new Content("application/json", Optional.of(new Document<>(shape, example)));
        answers.add(new Answer(status, when, Optional.of(shown)));
        return this;
    }

    public Operation<B> answers(int status, String when) {
        answers.add(new Answer(status, when, Optional.empty()));
        return this;
    }

    public Operation<B> answersFile(String contentType, String when) {
        answers.add(new Answer(200, when, Optional.of(new Content(contentType, Optional.empty()))));
        return this;
    }

    public <T> Operation<B> answersPage(PageShape<T> page, T example) {
        parameters.add(Paging.LIMIT);
        parameters.add(Paging.CURSOR);
        return answers(200, "A page of the list.", page, PageView.of(example));
    }

    public Operation<B> refuses(ProblemCode... codes) {
        refusals.addAll(List.of(codes));
        return this;
    }

    /** It tells an {@code ETag}, to be sent back with a change. */
    public Operation<B> tagged() {
        tagged = true;
        return this;
    }

    /** It honours {@code If-Match} and tells an {@code ETag}. */
    public Operation<B> versioned() {
        versioned = true;
        refusals.add(ProblemCode.VERSION_CONFLICT);
        return tagged();
    }

    public Route route() {
        return route;
    }

    public String summary() {
        return summary;
    }

    public String description() {
        return description;
    }

    public Optional<Body<B>> body() {
        return body;
    }

    public List<Parameter<?>> parameters() {
        return List.copyOf(parameters);
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    public List<ProblemCode> refusals() {
        return List.copyOf(refusals);
    }

    public boolean isVersioned() {
        return versioned;
    }

    public boolean isTagged() {
        return tagged;
    }

    /**
     * @param patch whether it names only what shall change
     * @param mayBeMissing whether no body at all is as good as an empty object
     */
    public record Body<B>(Shape<B> shape, B example, boolean patch, boolean mayBeMissing) {}

    public record Answer(int status, String when, Optional<Content> content) {}

    /**
     * @param document its form, when it is one of ours
     */
    public record Content(String type, Optional<Document<?>> document) {}

    /** A JSON document with an example of it. */
    public record Document<T>(Shape<T> shape, T example) {}
}
