package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.logging.LogManager;

class LibraryLogsTest {

    private final Lines lines = new Lines();

    @BeforeEach
    void install() {
        LibraryLogs.install(new Log(Lines.CLOCK, lines.out));
    }

    @AfterEach
    void restore() throws Exception {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void aWarningOfALibraryIsALineLikeOurs() {
        LoggerFactory.getLogger("software.amazon.awssdk.Some").warn("tried {} of {}", 2, "3");

        assertEquals(
                "{\"time\":\"2026-11-20T03:50:00.000Z\",\"level\":\"WARN\",\"message\":\"tried 2 of"
                        + " 3\",\"logger\":\"software.amazon.awssdk.Some\"}",
                lines.only().toString());
    }

    @Test
    void anErrorOfALibraryBringsItsStackTrace() {
        LoggerFactory.getLogger("some").error("lost", new IllegalStateException("gone"));

        assertEquals("ERROR", lines.only().get("level").stringValue());
        assertTrue(
                lines.only()
                        .get("stack_trace")
                        .stringValue()
                        .contains("IllegalStateException: gone"));
    }

    @Test
    void messagesOfTheJdkHaveTheirParametersFilledIn() {
        java.util.logging.Logger.getLogger("jdk.some")
                .log(java.util.logging.Level.WARNING, "closed {0} early", "stream");

        assertEquals("closed stream early", lines.only().get("message").stringValue());
    }

    @Test
    void whatIsNoWarningIsNotShown() {
        LoggerFactory.getLogger("some").info("all is well");
        LoggerFactory.getLogger("some").debug("Authorization: something that nobody must see");

        assertTrue(lines.all().isEmpty());
    }
}
