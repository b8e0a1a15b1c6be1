package com.strategymarket.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The document keeps to its own words: whoever makes a client of it is not misled. */
class ReferenceTest {

    private static final OpenApi API = OpenApi.packaged();
    private static final JsonNode DOCUMENT = API.document();

    @Test
    void everyReferenceLeadsToSomething() {
        var references = DOCUMENT.findValuesAsString("$ref");

        assertTrue(references.size() > 10);
        for (var reference : references) {
            assertTrue(reference.startsWith("#/"), reference);
            assertTrue(DOCUMENT.at(reference.substring(1)).isObject(), reference);
        }
    }

    @Test
    void everySchemaIsReferredTo() {
        var references = new HashSet<>(DOCUMENT.findValuesAsString("$ref"));

        for (var name : DOCUMENT.at("/components/schemas").propertyNames()) {
            assertTrue(references.contains("#/components/schemas/" + name), name);
        }
    }

    @Test
    void everySchemaIsOneOfJsonSchema() {
        var judge =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

        DOCUMENT.at("/components/schemas")
                .forEachEntry((name, schema) -> assertEquals(List.of(), judge.validate(schema)));
        for (var schema : DOCUMENT.path("paths").findValues("schema")) {
            assertEquals(List.of(), judge.validate(schema));
        }
    }

    @Test
    void operationIdsAreUnique() {
        var ids = DOCUMENT.path("paths").findValuesAsString("operationId");

        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(API.operations().size(), ids.size());
    }

    @Test
    void tagsAndSecuritySchemesAreDeclared() {
        var tags = DOCUMENT.path("tags").findValuesAsString("name");
        var schemes = DOCUMENT.at("/components/securitySchemes").propertyNames();

        for (var operation : API.operations()) {
            for (var tag : operation.description().path("tags")) {
                assertTrue(tags.contains(tag.stringValue()), tag::toString);
            }
            for (var choice : operation.description().path("security")) {
                assertTrue(schemes.containsAll(choice.propertyNames()), choice::toString);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsValid() {
        var examples = new ArrayList<JsonNode>();
        withExample(DOCUMENT.path("paths"), examples);

        assertTrue(examples.size() >= API.operations().size(), "who took the examples?");
        return examples.stream()
                .map(media -> dynamicTest(media.path("schema").toString(), () -> isValid(media)));
    }

    private static void isValid(JsonNode media) {
        assertEquals(
                List.of(),
                API.schemas().complaints(media.path("schema"), media.path("example").toString()));
    }

    /** Where a schema and an example stand side by side, the one speaks of the other. */
    private static void withExample(JsonNode node, List<JsonNode> found) {
        if (node.has("schema") && node.has("example")) {
            found.add(node);
        }
        node.forEach(child -> withExample(child, found));
    }

    @Test
    void examplesWithinSchemasAreValidToo() {
        for (var schema : DOCUMENT.at("/components/schemas")) {
            schema.path("properties")
                    .forEachEntry(
                            (name, property) -> {
                                if (property.has("example")) {
                                    var example = property.path("example").toString();
                                    assertEquals(
                                            List.of(),
                                            API.schemas().complaints(property, example),
                                            name);
                                }
                            });
        }
    }

    @Test
    void everyProblemThatAnOperationNamesIsListed() {
        for (var operation : API.operations()) {
            operation
                    .responses()
                    .forEachEntry(
                            (status, response) -> {
                                var codes = response.path("description").stringValue();
                                if (Integer.parseInt(status) >= 400) {
                                    listed(Integer.parseInt(status), codes);
                                }
                            });
        }
    }

    private static void listed(int status, String codes) {
        for (var code : codes.replace("`", "").split(" or ")) {
            assertEquals(status, API.statusOfProblem(code).orElse(0), code);
        }
    }
}
