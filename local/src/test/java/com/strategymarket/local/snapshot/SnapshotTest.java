package com.strategymarket.local.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Settings;
import com.strategymarket.contract.Trigger;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.wiring.Priming;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.http.Events;

import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/**
 * What stands in the snapshot that all instances start from: nothing of the moment, and all that a
 * first request needs.
 */
class SnapshotTest {

    /** What the world outside was asked for. */
    private final List<String> touched = new CopyOnWriteArrayList<>();

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private EmbeddedTable table;

    @BeforeEach
    void start() {
        table = EmbeddedTable.inMemory();
    }

    @AfterEach
    void end() {
        table.close();
    }

    private Surroundings surroundings() {
        return surroundings(touched);
    }

    private Surroundings surroundings(List<String> touched) {
        RandomGenerator random = new Random(1);
        RandomGenerator watched =
                () -> {
                    touched.add("randomness");
                    return random.nextLong();
                };
        return new Surroundings(
                environment(),
                watchedTable(touched),
                () -> {
                    touched.add("time");
                    return Instant.parse("2026-11-20T04:00:00Z");
                },
                watched,
                new PrintStream(complaints, true, StandardCharsets.UTF_8),
                reference -> {
                    touched.add("secret");
                    return "0123456789abcdef".repeat(4);
                });
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put(Settings.TABLE_NAME.name(), table.tableName());
        for (var function : LambdaFunction.values()) {
            function.settings().stream()
                    .filter(Setting::secret)
                    .forEach(secret -> environment.put(secret.reference(), "arn:of-it"));
        }
        return environment;
    }

    private DynamoDbClient watchedTable(List<String> touched) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                touched.add("closed");
                                return null;
                            }
                            touched.add("table");
                            return method.invoke(table.client(), arguments);
                        });
    }

    private static RequestStreamHandler make(LambdaFunction function, Surroundings surroundings)
            throws ReflectiveOperationException {
        return (RequestStreamHandler)
                Class.forName(function.handlerClass())
                        .getConstructor(Surroundings.class)
                        .newInstance(surroundings);
    }

    private Priming priming(LambdaFunction function) {
        var log =
                new Log(
                        () -> Instant.EPOCH,
                        new PrintStream(complaints, true, StandardCharsets.UTF_8));
        return new Priming(function, this::surroundings, log);
    }

    /** A credential is behind the table's client and the secret: who calls neither has none. */
    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void aFunctionIsMadeWithoutTimeRandomnessSecretOrCredential(LambdaFunction function)
            throws ReflectiveOperationException {
        make(function, surroundings());

        assertEquals(List.of(), touched);
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void primingLeavesTheFunctionThatWillServeUntouched(LambdaFunction function) throws Exception {
        var byWhatServes = new CopyOnWriteArrayList<String>();
        make(function, surroundings(byWhatServes));

        priming(function).beforeCheckpoint(Core.getGlobalContext());

        assertEquals(List.of(), byWhatServes);
        assertEquals("closed", touched.getLast(), "what primed is thrown away");
        assertTrue(!complaints.toString(StandardCharsets.UTF_8).contains("not primed"));
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void primingWalksAFirstRequestsWayToTheTable(LambdaFunction function) throws Exception {
        priming(function).beforeCheckpoint(Core.getGlobalContext());

        if (isWaitedFor(function)) {
            assertTrue(touched.contains("table"), touched::toString);
            var log = complaints.toString(StandardCharsets.UTF_8);
            assertTrue(!log.contains("\"level\":\"ERROR\""), log);
        }
    }

    private static boolean isWaitedFor(LambdaFunction function) {
        return switch (function.deployment().trigger()) {
            case Trigger.Http _, Trigger.SignIn _ -> true;
            case Trigger.TableStream _, Trigger.Queue _, Trigger.Schedule _ -> false;
        };
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void primingChangesNothing(LambdaFunction function) throws Exception {
        priming(function).beforeCheckpoint(Core.getGlobalContext());

        var items = table.client().scan(scan -> scan.tableName(table.tableName())).items();
        assertEquals(List.of(), items);
    }

    @Test
    void aWayThatCannotBeWalkedIsToldAndStopsNothing() throws Exception {
        table.close();
        var log =
                new Log(
                        () -> Instant.EPOCH,
                        new PrintStream(complaints, true, StandardCharsets.UTF_8));
        var broken =
                new Priming(
                        LambdaFunction.MARKETPLACE_MANAGER,
                        () -> {
                            throw new IllegalStateException("no surroundings");
                        },
                        log);

        broken.beforeCheckpoint(Core.getGlobalContext());

        assertTrue(complaints.toString(StandardCharsets.UTF_8).contains("not primed"));
    }

    /** Two instances of one snapshot: all that is made after it differs by what they see then. */
    @Test
    void whatServesReadsItsSecretsAfterTheSnapshot() throws Exception {
        var function = make(LambdaFunction.MARKETPLACE_MANAGER, surroundings());
        var event =
                Events.to("GET", "/marketplace/templates").query("cursor=AAAAAAAAAAAAAAAAAAAAAA");

        function.handleRequest(
                new ByteArrayInputStream(event.event()), new ByteArrayOutputStream(), null);

        assertTrue(touched.contains("secret"), touched::toString);
        assertNotEquals(List.of(), touched);
    }
}
