package com.strategymarket.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.local.openapi.AllOperations;
import com.strategymarket.local.openapi.OpenApiDocument;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The published document is the one that the operations make, and says of each route what holds.
 * {@code -Dopenapi.write=true} writes it.
 */
class OpenApiDocumentTest {

    private static final Path COMMITTED =
            Path.of("../functions/marketplace-manager/src/main/resources/openapi.json");

    private static final String MADE = OpenApiDocument.of(AllOperations.list());
    private static final OpenApi API = OpenApi.parse(MADE);

    @Test
    void theCommittedDocumentIsTheOneThatTheOperationsMake() throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, MADE);
        }
        assertEquals(
                MADE,
                Files.readString(COMMITTED),
                "run: mvn -pl local -am test -Dtest=OpenApiDocumentTest -Dopenapi.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
    }

    @Test
    void everyRouteHasOneOperation() {
        var described = AllOperations.list().stream().map(Operation::route).toList();

        assertEquals(new HashSet<>(Routes.all()), new HashSet<>(described));
        assertEquals(Routes.all().size(), described.size());
    }

    @Test
    void nothingIsDescribedThatNoRouteServes() {
        assertEquals(
                Routes.all().stream().map(Route::name).sorted().toList(),
                API.operations().stream().map(operation -> operation.id()).sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> everyRouteStandsThereWithItsAccess() {
        return Routes.all().stream().map(route -> dynamicTest(route.key(), () -> describes(route)));
    }

    private static void describes(Route route) {
        var operation = API.operation(route.name());

        assertEquals(route.key(), operation.toString());
        assertEquals(route.access().toString(), operation.access());
        assertEquals(route.parameters(), names(operation.parametersIn("path")));
        assertEquals(route.creates(), operation.takesHeader("Idempotency-Key"));
        assertTrue(operation.success() < 300);
    }

    private static List<String> names(List<JsonNode> parameters) {
        return parameters.stream().map(each -> each.path("name").stringValue()).toList();
    }
}
