package com.strategymarket.platform.telemetry;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.function.Consumer;

/** One JSON object a line. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final PrintStream out;

    JsonLines(PrintStream out) {
        this.out = out;
    }

    static String time(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    void write(Consumer<JsonGenerator> members) {
        // Through text: half a surrogate pair, which a stranger may well send, becomes "?" instead
        // of a failure.
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        var line = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        // In one piece: Lambda takes each write to standard output for a log event of its own.
        out.write(line, 0, line.length);
        out.flush();
    }
}
