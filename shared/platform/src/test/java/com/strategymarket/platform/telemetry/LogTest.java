package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;

class LogTest {

    private final Lines lines = new Lines();
    private final Log log = new Log(Lines.CLOCK, lines.out);

    @Test
    void aLineTellsWhenHowBadWhatAndForWhom() {
        log.ofRequest("r-1")
                .with("route", "browseTemplates")
                .with("status", 200)
                .with("milliseconds", 4.5)
                .with("replayed", false)
                .info("served");

        var line = lines.only();
        assertEquals(
                "{\"time\":\"2026-11-20T03:50:00.000Z\",\"level\":\"INFO\",\"message\":\"served\",\"request_id\":\"r-1\","
                    + "\"route\":\"browseTemplates\",\"status\":200,\"milliseconds\":4.5,\"replayed\":false}",
                line.toString());
    }

    @Test
    void whateverATextHoldsStaysInItsLine() {
        var nasty = "a\"b\\c\nd\re\u0000f\u2028g ₹ 😀 {\"level\":\"ERROR\"}";

        log.with("tag", nasty).warn(nasty);

        assertEquals(nasty, lines.only().get("message").stringValue());
        assertEquals(nasty, lines.only().get("tag").stringValue());
    }

    @Test
    void halfACharacterDoesNotCostTheLine() {
        log.info("half \uD83D");

        assertEquals("half ?", lines.only().get("message").stringValue());
    }

    @Test
    void aFailureBringsItsStackTraceAndItsCauses() {
        log.error(
                "failed",
                new IllegalStateException("outer", new IllegalArgumentException("inner")));

        var line = lines.only();
        assertEquals("ERROR", line.get("level").stringValue());
        assertEquals("java.lang.IllegalStateException: outer", line.get("error").stringValue());
        var trace = line.get("stack_trace").stringValue();
        assertTrue(trace.contains("Caused by: java.lang.IllegalArgumentException: inner"), trace);
        assertTrue(trace.contains("LogTest"), trace);
    }

    @Test
    void fieldsStayWithTheLogThatTheyWereGivenTo() {
        log.with("one", 1).info("first");
        log.info("second");

        assertTrue(lines.all().getFirst().has("one"));
        assertFalse(lines.all().getLast().has("one"));
    }

    @Test
    void aFieldCannotPassForWhatTheLogItselfTells() {
        log.with("level", "INFO").with("time", "never").error("failed");

        var names = new ArrayList<>(lines.only().propertyNames());
        assertEquals(new HashSet<>(names).size(), names.size());
        assertEquals("ERROR", lines.only().get("level").stringValue());
    }

    @Test
    void anEndlessTextIsCut() {
        log.with("field", "x".repeat(1_000_000)).info("y".repeat(1_000_000));

        assertTrue(lines.only().toString().length() < 100_000);
    }
}
