package com.strategymarket.local.openapi;

import com.strategymarket.contract.Access;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Problems;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.SchemaBook;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers of an operation: its own, and the refusals that follow from what it takes. */
final class ResponseDescription {

    private final SchemaBook book;

    ResponseDescription(SchemaBook book) {
        this.book = book;
    }

    ObjectNode of(Operation<?> operation) {
        var responses = new TreeMap<String, ObjectNode>();
        for (var answer : operation.answers()) {
            responses.put(Integer.toString(answer.status()), answer(answer, operation));
        }
        byStatus(refusals(operation))
                .forEach((status, codes) -> responses.put(status.toString(), refusal(codes)));
        var described = JsonNodeFactory.instance.objectNode();
        responses.forEach(described::set);
        return described;
    }

    private ObjectNode answer(Operation.Answer answer, Operation<?> operation) {
        var described = JsonNodeFactory.instance.objectNode().put("description", answer.when());
        var headers = JsonNodeFactory.instance.objectNode();
        if (operation.isTagged() && answer.content().isPresent()) {
            header(headers, "ETag", "The version, for If-Match.", true);
        }
        if (answer.status() == 201) {
            header(headers, "Location", "Where it is.", true);
        }
        if (operation.route().creates()) {
            var about = "true when this is the first answer again.";
            header(headers, "Idempotency-Replayed", about, false);
        }
        if (operation.route().access().ofPartners().isPresent()) {
            boolean always = operation.route().access() instanceof Access.Partner;
            header(headers, "RateLimit-Policy", "To a partner: the limits of its key.", always);
            var left = "To a partner: what is left of them, if that is known.";
            header(headers, "RateLimit", left, false);
        }
        if (!headers.isEmpty()) {
            described.set("headers", headers);
        }
        answer.content().ifPresent(content -> describe(content, described.putObject("content")));
        return described;
    }

    private void describe(Operation.Content content, ObjectNode described) {
        var media = described.putObject(content.type());
        content.document().ifPresent(document -> describe(document, media));
    }

    private <T> void describe(Operation.Document<T> document, ObjectNode media) {
        media.set("schema", document.shape().schema(book));
        media.set("example", Json.tree(document.shape(), document.example()));
    }

    private static void header(ObjectNode headers, String name, String about, boolean always) {
        headers.putObject(name)
                .put("description", about)
                .put("required", always)
                .putObject("schema")
                .put("type", "string");
    }

    private static ObjectNode refusal(List<ProblemCode> codes) {
        var names = codes.stream().map(code -> "`" + code.code() + "`").toList();
        var described =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("description", String.join(" or ", names));
        described
                .putObject("content")
                .putObject(Problems.CONTENT_TYPE)
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        return described;
    }

    private static Map<Integer, List<ProblemCode>> byStatus(Set<ProblemCode> codes) {
        return codes.stream().collect(Collectors.groupingBy(code -> Problems.status(code.kind())));
    }

    /** Those that the operation names, and those that its form brings along. */
    private static Set<ProblemCode> refusals(Operation<?> operation) {
        var codes = EnumSet.of(ProblemCode.INTERNAL_ERROR, ProblemCode.UNAVAILABLE);
        codes.addAll(operation.refusals());
        codes.add(ProblemCode.INVALID_REQUEST);
        if (operation.parameters().stream().anyMatch(p -> p.name().equals("cursor"))) {
            codes.add(ProblemCode.INVALID_CURSOR);
        }
        if (operation.body().isPresent()) {
            codes.add(ProblemCode.MALFORMED_JSON);
            codes.add(ProblemCode.BODY_TOO_LARGE);
            codes.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (operation.route().creates()) {
            codes.add(ProblemCode.IDEMPOTENCY_KEY_REUSED);
            codes.add(ProblemCode.REQUEST_IN_PROGRESS);
        }
        codes.addAll(ofAccess(operation.route().access()));
        return codes;
    }

    private static Set<ProblemCode> ofAccess(Access access) {
        return switch (access) {
            case Access.Public _ -> Set.of(ProblemCode.RATE_LIMITED);
            case Access.User _ -> Set.of(ProblemCode.UNAUTHENTICATED);
            case Access.Admin _ -> Set.of(ProblemCode.UNAUTHENTICATED, ProblemCode.FORBIDDEN);
            case Access.Partner _, Access.PublicOrPartner _ ->
                    Set.of(
                            ProblemCode.UNAUTHENTICATED,
                            ProblemCode.PERMISSION_MISSING,
                            ProblemCode.RATE_LIMITED);
        };
    }
}
