package com.strategymarket.local.openapi;

import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Operation.Body;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.SchemaBook;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One operation in the words of OpenAPI. */
final class OperationDescription {

    private final SchemaBook book;
    private final ResponseDescription responses;

    OperationDescription(SchemaBook book) {
        this.book = book;
        this.responses = new ResponseDescription(book);
    }

    ObjectNode describe(Operation<?> operation) {
        var route = operation.route();
        var described =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("operationId", route.name())
                        .put("summary", operation.summary());
        if (!operation.description().isEmpty()) {
            described.put("description", operation.description());
        }
        described.putArray("tags").add(Tag.of(route).title());
        described.put("x-access", route.access().toString());
        described.set("security", OpenApiDocument.security(route.access()));
        var parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            described.set("parameters", parameters);
        }
        operation.body().ifPresent(body -> described.set("requestBody", requestBody(body)));
        described.set("responses", responses.of(operation));
        return described;
    }

    private ArrayNode parameters(Operation<?> operation) {
        var parameters = JsonNodeFactory.instance.arrayNode();
        for (var name : operation.route().parameters()) {
            var parameter = parameters.addObject().put("name", name).put("in", "path");
            parameter.put("required", true).putObject("schema").put("type", "string");
        }
        operation.parameters().forEach(parameter -> parameters.add(query(parameter)));
        if (operation.route().creates()) {
            parameters.add(
                    header(
                            "Idempotency-Key",
                            "Makes the request safe to repeat; kept for 24 hours."));
        }
        if (operation.isVersioned()) {
            parameters.add(
                    header("If-Match", "The ETag that the change is made from, such as \"3\"."));
        }
        return parameters;
    }

    private ObjectNode query(Parameter<?> parameter) {
        var described =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", parameter.name())
                        .put("in", "query")
                        .put("description", parameter.about());
        var single = parameter.shape().schema(book);
        if (parameter.isRepeatable()) {
            described
                    .putObject("schema")
                    .put("type", "array")
                    .put("maxItems", parameter.most())
                    .set("items", single);
            return described;
        }
        parameter.fallback().ifPresent(text -> putDefault(single, text));
        described.set("schema", single);
        return described;
    }

    private static void putDefault(ObjectNode schema, String text) {
        if (schema.path("type").asString().equals("integer")) {
            schema.put("default", Long.parseLong(text));
        } else {
            schema.put("default", text);
        }
    }

    private static ObjectNode header(String name, String about) {
        var described =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("in", "header")
                        .put("description", about);
        described.putObject("schema").put("type", "string").put("maxLength", 255);
        return described;
    }

    /** A patch may name any of the fields: what must hold is checked of the result. */
    private <B> ObjectNode requestBody(Body<B> body) {
        var described = JsonNodeFactory.instance.objectNode().put("required", !body.mayBeMissing());
        var content = described.putObject("content").putObject("application/json");
        var schema = body.shape().schema(book);
        if (body.patch()) {
            described.put(
                    "description", "The fields to change (JSON merge patch); null removes one.");
            content.set("schema", PatchSchema.of(schema, book));
        } else {
            content.set("schema", schema);
        }
        content.set("example", Json.tree(body.shape(), body.example()));
        return described;
    }
}
