package com.strategymarket.platform.telemetry;

import tools.jackson.core.JsonGenerator;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Structured log lines. What a line tells is what its caller names: nothing is logged by itself.
 */
public final class Log {

    /** CloudWatch cuts an event at 256 KB, which would leave half a JSON object. */
    private static final int LONGEST_TEXT = 32 * 1024;

    private final InstantSource clock;
    private final JsonLines lines;
    private final Map<String, Consumer<JsonGenerator>> fields;

    public Log(InstantSource clock, PrintStream out) {
        this(clock, new JsonLines(out), Map.of());
    }

    private Log(InstantSource clock, JsonLines lines, Map<String, Consumer<JsonGenerator>> fields) {
        this.clock = clock;
        this.lines = lines;
        this.fields = fields;
    }

    /** The same log, whose lines all name the request. */
    public Log ofRequest(String id) {
        return with("request_id", id);
    }

    public Log with(String name, String value) {
        return and(name, json -> json.writeString(cut(value)));
    }

    public Log with(String name, long value) {
        return and(name, json -> json.writeNumber(value));
    }

    public Log with(String name, double value) {
        return and(name, json -> json.writeNumber(value));
    }

    public Log with(String name, boolean value) {
        return and(name, json -> json.writeBoolean(value));
    }

    public void info(String message) {
        write(Level.INFO, message);
    }

    public void warn(String message) {
        write(Level.WARN, message);
    }

    public void warn(String message, Throwable cause) {
        causedBy(cause).warn(message);
    }

    public void error(String message) {
        write(Level.ERROR, message);
    }

    public void error(String message, Throwable cause) {
        causedBy(cause).error(message);
    }

    Log causedBy(Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        return with("error", cause.toString()).with("stack_trace", trace.toString());
    }

    private void write(Level level, String message) {
        var members = new LinkedHashMap<String, Consumer<JsonGenerator>>();
        var time = JsonLines.time(clock.instant());
        members.put("time", json -> json.writeString(time));
        members.put("level", json -> json.writeString(level.name()));
        members.put("message", json -> json.writeString(cut(message)));
        fields.forEach(members::putIfAbsent);
        lines.write(
                json ->
                        members.forEach(
                                (name, value) -> {
                                    json.writeName(name);
                                    value.accept(json);
                                }));
    }

    private Log and(String name, Consumer<JsonGenerator> value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Log(clock, lines, more);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private enum Level {
        INFO,
        WARN,
        ERROR
    }
}
