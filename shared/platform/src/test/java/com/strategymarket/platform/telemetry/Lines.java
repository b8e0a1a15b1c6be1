package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Takes what is written and reads it line by line. */
final class Lines {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T03:50:00Z"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An encoding that cannot say everything, as standard output has in a bare environment. */
    final PrintStream out = new PrintStream(bytes, false, StandardCharsets.US_ASCII);

    List<JsonNode> all() {
        var mapper = new JsonMapper();
        return bytes.toString(StandardCharsets.UTF_8).lines().map(mapper::readTree).toList();
    }

    JsonNode only() {
        assertEquals(1, all().size(), () -> bytes.toString(StandardCharsets.UTF_8));
        return all().getFirst();
    }
}
