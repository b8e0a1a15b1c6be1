package com.strategymarket.testkit.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The published contract: which operations there are, and what they take and answer. */
public final class OpenApi {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonNode document;
    private final Schemas schemas;
    private final List<ApiOperation> operations = new ArrayList<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
        document.path("paths").forEachEntry(this::read);
        // A path that is written out counts before one that a parameter makes fit.
        operations.sort(Comparator.comparing(operation -> operation.pathParameters().size()));
    }

    public static OpenApi parse(String text) {
        return new OpenApi(JsonMapper.shared().readTree(text));
    }

    /** The document that is packaged with the product. */
    public static OpenApi packaged() {
        try (var in = OpenApi.class.getResourceAsStream("/openapi.json")) {
            return new OpenApi(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String path, JsonNode methods) {
        for (var method : METHODS) {
            if (methods.has(method)) {
                var name = method.toUpperCase(Locale.ROOT);
                operations.add(new ApiOperation(name, path, methods.get(method)));
            }
        }
    }

    public JsonNode document() {
        return document;
    }

    public Schemas schemas() {
        return schemas;
    }

    public List<ApiOperation> operations() {
        return List.copyOf(operations);
    }

    public ApiOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in the document"));
    }

    public Optional<ApiOperation> serving(String method, String rawPath) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.fits(rawPath))
                .findFirst();
    }

    /** The status of each problem that there is, by its code. */
    public Optional<Integer> statusOfProblem(String code) {
        return document.path("x-problems")
                .valueStream()
                .filter(problem -> problem.path("code").asString("").equals(code))
                .map(problem -> problem.path("status").intValue())
                .findFirst();
    }
}
