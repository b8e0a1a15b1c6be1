package com.strategymarket.local.openapi;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.HttpMethod;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Problems;
import com.strategymarket.platform.json.SchemaBook;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The OpenAPI 3.1 document, written from the same operations that read the requests. */
public final class OpenApiDocument {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SchemaBook book = new SchemaBook();
    private final OperationDescription operations = new OperationDescription(book);

    private OpenApiDocument() {}

    public static String of(List<Operation<?>> operations) {
        var tree = new OpenApiDocument().document(operations);
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    private ObjectNode document(List<Operation<?>> all) {
        var document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("description", "This server");
        var tags = document.putArray("tags");
        all.stream()
                .map(operation -> Tag.of(operation.route()))
                .distinct()
                .sorted()
                .forEach(tag -> tags.add(tag.described()));
        var paths = document.putObject("paths");
        all.forEach(operation -> add(operation, paths));
        document.set("components", components(paths));
        document.set("x-problems", problems());
        return document;
    }

    private static ObjectNode info() {
        var info =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", "Strategy Marketplace")
                        .put("version", "1.0.0")
                        .put("summary", "A marketplace for trading strategies.")
                        .put("description", ReferenceText.INTRODUCTION);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private void add(Operation<?> operation, ObjectNode paths) {
        var route = operation.route();
        var path =
                paths.has(route.path())
                        ? (ObjectNode) paths.get(route.path())
                        : paths.putObject(route.path());
        HttpMethod method = route.method();
        path.set(method.name().toLowerCase(Locale.ROOT), operations.describe(operation));
    }

    private ObjectNode components(ObjectNode paths) {
        var components = JsonNodeFactory.instance.objectNode();
        var schemas = components.putObject("schemas");
        schemas.set("Problem", ReferenceText.problemSchema());
        book.schemas().forEach(schemas::set);
        dropUnused(schemas, paths);
        components.set("securitySchemes", securitySchemes());
        return components;
    }

    /** A patch is described by a schema of its own, and the one that it was made of may be left. */
    private static void dropUnused(ObjectNode schemas, ObjectNode paths) {
        boolean dropped;
        do {
            var text = paths.toString() + schemas;
            var unused =
                    schemas.propertyNames().stream()
                            .filter(name -> !text.contains(PatchSchema.REFERENCE + name + '"'))
                            .toList();
            schemas.remove(unused);
            dropped = !unused.isEmpty();
        } while (dropped);
    }

    private static ObjectNode securitySchemes() {
        var schemes = JsonNodeFactory.instance.objectNode();
        schemes.putObject("user")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A Cognito access token of a signed-in user.");
        schemes.putObject("admin")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "A Cognito access token of a user in the group Admins.");
        schemes.putObject("partnerKey")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A partner's API key: pk_…");
        schemes.putObject("partnerSecret")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-Partner-Secret")
                .put("description", "The secret that belongs to the key: sk_…");
        return schemes;
    }

    /** What an operation's access asks for, in the document's words. */
    static ArrayNode security(Access access) {
        var security = JsonNodeFactory.instance.arrayNode();
        switch (access) {
            case Access.Public _ -> {}
            case Access.User _ -> security.addObject().putArray("user");
            case Access.Admin _ -> security.addObject().putArray("admin");
            case Access.Partner _ -> addPartner(security);
            case Access.PublicOrPartner _ -> {
                security.addObject();
                addPartner(security);
            }
        }
        return security;
    }

    private static void addPartner(ArrayNode security) {
        var pair = security.addObject();
        pair.putArray("partnerKey");
        pair.putArray("partnerSecret");
    }

    private static ArrayNode problems() {
        var problems = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(ProblemCode.values())
                .forEach(
                        code ->
                                problems.addObject()
                                        .put("code", code.code())
                                        .put("status", Problems.status(code.kind()))
                                        .put("title", code.title())
                                        .put("detail", code.meaning()));
        return problems;
    }
}
