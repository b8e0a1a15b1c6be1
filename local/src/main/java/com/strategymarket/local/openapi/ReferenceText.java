package com.strategymarket.local.openapi;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.problem.ProblemCode;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;

/** What the reference says of the API as a whole. */
final class ReferenceText {

    static final String INTRODUCTION =
            """
            Admins put baskets of option strategies on the marketplace as templates; anyone browses them, and \
            brokers' servers do so for their clients.

            JSON in snake_case, UTF-8; times are ISO 8601 in UTC. Unknown fields and query parameters are refused \
            by name.

            What can be edited carries a version and answers with an ETag: send it back as If-Match, and a change \
            that others made meanwhile is never overwritten. A PUT changes the fields that it names (a JSON merge \
            patch); null removes one.

            A POST that creates something takes an Idempotency-Key, kept for 24 hours: the same request again \
            has the first answer again, marked Idempotency-Replayed.

            A partner's server shows its key as a bearer token and its secret in X-Partner-Secret. Every answer to \
            it tells its limits (RateLimit-Policy) and what is left of them (RateLimit); a 429 says in \
            Retry-After how long to wait.

            Lists come in pages: send next_cursor back as cursor, with the same query.
            """;

    private ReferenceText() {}

    static ObjectNode problemSchema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.put("description", "A refusal (RFC 9457). Decide by code: it is stable.");
        var required = schema.putArray("required");
        for (var name : new String[] {"type", "title", "status", "code", "detail", "request_id"}) {
            required.add(name);
        }
        var properties = schema.putObject("properties");
        properties
                .putObject("type")
                .put("type", "string")
                .put("format", "uri")
                .put(
                        "example",
                        Settings.PROBLEM_TYPES.fallback().orElseThrow() + "invalid-request");
        properties.putObject("title").put("type", "string");
        properties.putObject("status").put("type", "integer");
        var codes = properties.putObject("code").put("type", "string").putArray("enum");
        Arrays.stream(ProblemCode.values()).map(ProblemCode::code).forEach(codes::add);
        properties.putObject("detail").put("type", "string");
        properties.putObject("request_id").put("type", "string");
        properties.set("errors", errors());
        properties.set("allow", texts("The methods that the path is served by."));
        properties.set("permission", text("The permission that the key lacks."));
        properties.set("state", text("What the subscription is in."));
        for (var inTheWay : List.of("broker_account_id", "subscription_id", "allocation_id")) {
            properties.set(inTheWay, text("What stands in the way."));
        }
        properties.set("violated_policies", texts("The limits that were reached."));
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode errors() {
        var errors = JsonNodeFactory.instance.objectNode().put("type", "array");
        errors.put("description", "Every rule that the request breaks.");
        var error = errors.putObject("items").put("type", "object");
        error.putArray("required").add("field").add("message");
        var properties = error.putObject("properties");
        properties.putObject("field").put("type", "string");
        properties.putObject("message").put("type", "string");
        error.put("additionalProperties", false);
        return errors;
    }

    private static ObjectNode text(String description) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("description", description);
    }

    private static ObjectNode texts(String description) {
        var list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.put("description", description).putObject("items").put("type", "string");
        return list;
    }
}
