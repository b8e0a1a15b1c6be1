package com.strategymarket.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.embedded.EmbeddedTableServer;
import com.strategymarket.house.DeployableJar;
import com.strategymarket.local.runtime.RuntimeApi.Outcome.Answered;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Lambda's own runtime, up to the moment at which the snapshot is taken, and on from there. */
class SnapshotUnderTheRuntimeTest {

    private static final String DETAILS =
            """
            {"version": "2.0", "routeKey": "GET /marketplace/templates/{template_id}",
             "pathParameters": {"template_id": "01J00000000000000000000000"},
             "rawPath": "/marketplace/templates/01J00000000000000000000000",
             "rawQueryString": "", "headers": {},
             "requestContext": {"requestId": "request-1",
               "http": {"method": "GET", "sourceIp": "192.0.2.1"}}}
            """;

    /** What a first request cannot do without, the deepest of it last. */
    private static final String[] NEEDED = {
        "com.strategymarket.platform.http.Dispatcher ",
        "com.strategymarket.platform.dynamo.Table ",
        "software.amazon.awssdk.services.dynamodb.model.QueryResponse ",
    };

    @TempDir Path folder;
    private Path loaded;

    @BeforeEach
    void name() {
        loaded = folder.resolve("loaded");
    }

    @Test
    void whatAFirstRequestNeedsIsLoadedWhenTheSnapshotIsTaken() throws Exception {
        var inSnapshot = new AtomicReference<>("no snapshot was taken");

        var answer = answerAfter(inSnapshot, "snap-start");

        assertEquals(404, answer.path("statusCode").intValue(), answer.toString());
        for (var needed : NEEDED) {
            assertTrue(inSnapshot.get().contains(needed), needed);
        }
    }

    @Test
    void withoutASnapshotNothingIsTriedBeforehand() throws Exception {
        var inSnapshot = new AtomicReference<>("no snapshot was taken");

        var answer = answerAfter(inSnapshot, "on-demand");

        assertEquals(404, answer.path("statusCode").intValue(), answer.toString());
        assertEquals("no snapshot was taken", inSnapshot.get());
        assertFalse(Files.readString(loaded).contains("wiring.PrimingEvents "));
    }

    private JsonNode answerAfter(AtomicReference<String> snapshot, String type) throws Exception {
        try (var table = EmbeddedTableServer.start();
                var api = new RuntimeApi()) {
            api.onSnapshot(() -> snapshot.set(read(loaded)));
            var environment = new HashMap<>(table.environment());
            environment.put("CURSOR_KEYS", "0123456789abcdef".repeat(4));
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", type);
            environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
            var function = LambdaFunction.MARKETPLACE_MANAGER;
            try (var _ =
                    FunctionProcess.start(function, DeployableJar.of(function), api, environment)) {
                var answered =
                        assertInstanceOf(Answered.class, api.call(DETAILS, Duration.ofSeconds(60)));
                return JsonMapper.shared().readTree(answered.body());
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
