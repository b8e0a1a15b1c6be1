package com.strategymarket.testkit.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The document's schemas, as JSON Schema 2020-12, which also looks at formats. */
public final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    /** As OpenAPI extends it: these two check nothing. */
    private static final Dialect DIALECT =
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("components"))
                    .keyword(new NonValidationKeyword("example"))
                    .build();

    private static final JsonMapper EXACT =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(
                    DIALECT,
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    Schemas(JsonNode document) {
        this.components = document.path("components");
    }

    /** What is wrong with a value, each with its place in it. */
    public List<String> complaints(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** The same of a text, whose numbers are taken exactly. */
    public List<String> complaints(JsonNode schema, String json) {
        return complaints(schema, EXACT.readTree(json));
    }

    /** Follows a reference to the schema that it names; any other schema is itself. */
    public JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : resolved(components.path("schemas").path(name(reference)));
    }

    private static String name(String reference) {
        if (!reference.startsWith(REFERENCE)) {
            throw new AssertionError(reference + " leads out of the document's schemas");
        }
        return reference.substring(REFERENCE.length());
    }

    /** With the components beside it, so that its references lead to them. */
    private Schema compile(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", components);
        return registry.getSchema(whole);
    }
}
