package com.strategymarket.platform.http;

import com.strategymarket.contract.Limits;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.Violations;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.json.Json;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a request by the rules of its operation, and refuses it with all that is wrong at once. */
public final class CallReader {

    private static final Pattern VISIBLE =
            Pattern.compile("[\\x21-\\x7E]{1," + Limits.IDEMPOTENCY_KEY_LENGTH + "}");
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"([0-9]{1,18})\"");

    private final Cursors cursors;
    private final InstantSource clock;

    public CallReader(Cursors cursors, InstantSource clock) {
        this.cursors = cursors;
        this.clock = clock;
    }

    <B> Call<B> read(
            Operation<B> operation, Request request, Map<String, String> path, Entrant entrant) {
        var node = operation.body().map(body -> json(body, request));
        var violations = new Violations();
        var input =
                new Call.Input<B>(
                        path,
                        query(operation, request, violations),
                        body(operation, node, violations),
                        patch(operation, node, violations),
                        idempotencyKey(operation, request, violations),
                        expectedVersions(operation, request, violations));
        violations.throwIfAny();
        return new Call<>(operation, request, entrant, clock.instant(), cursors, input);
    }

    private static JsonNode json(Operation.Body<?> body, Request request) {
        if (body.mayBeMissing() && request.body().isEmpty()) {
            return Json.parse("{}");
        }
        if (request.body().getBytes(StandardCharsets.UTF_8).length > Limits.BODY_BYTES) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE).thrown();
        }
        var type = request.header("content-type").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!JSON_TYPE.matcher(type).matches()) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).thrown();
        }
        return Json.parse(request.body());
    }

    private static Map<Parameter<?>, Object> query(
            Operation<?> operation, Request request, Violations violations) {
        var given = QueryString.parse(request.rawQuery(), violations);
        var values = new HashMap<Parameter<?>, Object>();
        for (var parameter : operation.parameters()) {
            parameter
                    .reading()
                    .apply(given.take(parameter.name()), violations)
                    .ifPresent(value -> values.put(parameter, value));
        }
        given.rest().forEach(name -> violations.add(name, "is not a known query parameter"));
        return values;
    }

    private static <B> Optional<B> body(
            Operation<B> operation, Optional<JsonNode> node, Violations violations) {
        return operation
                .body()
                .filter(body -> !body.patch())
                .flatMap(body -> body.shape().read(node.orElseThrow(), "", violations));
    }

    private static Optional<JsonNode> patch(
            Operation<?> operation, Optional<JsonNode> node, Violations violations) {
        var patch = node.filter(present -> operation.body().orElseThrow().patch());
        if (patch.isPresent() && !patch.get().isObject()) {
            violations.add("", "must be an object that names the fields to change");
        }
        return patch;
    }

    private static Optional<String> idempotencyKey(
            Operation<?> operation, Request request, Violations violations) {
        var key = request.header("idempotency-key").filter(k -> operation.route().creates());
        if (key.isPresent() && !VISIBLE.matcher(key.get()).matches()) {
            violations.add(
                    "Idempotency-Key",
                    "must have 1 to " + Limits.IDEMPOTENCY_KEY_LENGTH + " visible characters");
        }
        return key;
    }

    /** A weak tag matches nothing here: it does not say that two versions are the same. */
    private static Optional<Set<Long>> expectedVersions(
            Operation<?> operation, Request request, Violations violations) {
        var header =
                request.header("if-match").map(String::strip).filter(h -> operation.isVersioned());
        if (header.isEmpty() || header.get().equals("*")) {
            return Optional.empty();
        }
        var versions = new HashSet<Long>();
        for (var tag : header.get().split(",")) {
            var matcher = ENTITY_TAG.matcher(tag.strip());
            if (!matcher.matches()) {
                violations.add("If-Match", "must be an ETag as we gave it, such as \"3\", or *");
            } else if (matcher.group(1) == null) {
                versions.add(Long.valueOf(matcher.group(2)));
            }
        }
        return Optional.of(versions);
    }
}
