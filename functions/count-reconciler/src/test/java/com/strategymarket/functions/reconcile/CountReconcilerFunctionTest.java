package com.strategymarket.functions.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.count.TableCounts;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;

class CountReconcilerFunctionTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final TableCounts world = new TableCounts();
    private final CountReconcilerFunction function = new CountReconcilerFunction(surroundings());

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"time\": \"2026-11-20T09:00:00Z\"}", "{}", "{\"anew\": true}"})
    void theClockLetsItGoThroughAllTemplates(String event) {
        var listed = subscribed(1, 3);
        var disabled = subscribed(2, 2);
        world.admin().disable(world.admin().find(disabled).orElseThrow());

        assertEquals("{\"templates\":2,\"mended\":[],\"complete\":true}", call(event));

        assertEquals(3, shown(listed));
        assertEquals(2, shown(disabled));
    }

    @Test
    void whatItMendsItTellsAndCounts() {
        var template = subscribed(1, 3);
        world.tamper(template, 0, 9);
        var counted = world.counts().of(template).orElseThrow().live();

        var answer = call("{}");

        assertEquals(
                "{\"templates\":1,\"mended\":[{\"template_id\":\"%s\",\"from\":%d,\"to\":3}],\"complete\":true}"
                        .formatted(template, counted),
                answer);
        assertTrue(log().contains("\"message\":\"count mended\""), log());
        assertTrue(log().contains("\"CountsMended\":1"), log());
        assertEquals(3, shown(template));
    }

    @Test
    void oneTemplateMayBeNamed() {
        var template = subscribed(1, 3);
        subscribed(2, 3);

        assertEquals(
                "{\"templates\":1,\"mended\":[],\"complete\":true}",
                call("{\"template_id\": \"%s\"}".formatted(template)));
        assertEquals(
                "{\"templates\":0,\"mended\":[],\"complete\":true}",
                call("{\"template_id\": \"%s\"}".formatted(Sample.id(7))));
        assertThrows(
                IllegalArgumentException.class, () -> call("{\"template_id\": \"everything\"}"));
    }

    private BasketId subscribed(int number, int users) {
        var template = world.publish(number);
        for (int user = 0; user < users; user++) {
            world.subscribe(template, user);
        }
        return template;
    }

    private long shown(BasketId template) {
        return world.counts().of(template).orElseThrow().shown().count();
    }

    private String call(String event) {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Map.of(
                        Settings.TABLE_NAME.name(),
                        world.embedded().tableName(),
                        Settings.INDEX_LAG_SECONDS.name(),
                        "1"),
                world.embedded().client(),
                InstantSource.fixed(Sample.NOW),
                new Random(2),
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }
}
