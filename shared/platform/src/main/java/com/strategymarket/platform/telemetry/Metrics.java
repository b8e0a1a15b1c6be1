package com.strategymarket.platform.telemetry;

import tools.jackson.core.JsonGenerator;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Metrics as lines in CloudWatch's embedded metric format: it reads them out of the log, no call is
 * made.
 */
public final class Metrics {

    public static final String NAMESPACE = "StrategyMarketplace";

    private final InstantSource clock;
    private final JsonLines lines;
    private final String function;

    public Metrics(InstantSource clock, PrintStream out, String function) {
        this.clock = clock;
        this.lines = new JsonLines(out);
        this.function = function;
    }

    /** What is measured of one request; nothing is written before {@link Line#write}. */
    public Line of(String route) {
        return new Line(route);
    }

    /** Metrics that share their dimensions and their moment. */
    public final class Line {

        private final String route;
        private final Map<String, Measure> measures = new LinkedHashMap<>();

        private Line(String route) {
            this.route = route;
        }

        public Line count(String name, long value) {
            return add(name, "Count", json -> json.writeNumber(value));
        }

        /** For units that come in halves. */
        public Line count(String name, double value) {
            return add(name, "Count", json -> json.writeNumber(value));
        }

        public Line milliseconds(String name, Duration value) {
            return add(name, "Milliseconds", json -> json.writeNumber(Cost.milliseconds(value)));
        }

        public void write() {
            var now = clock.millis();
            lines.write(
                    json -> {
                        json.writeName("_aws")
                                .writeStartObject()
                                .writeNumberProperty("Timestamp", now);
                        json.writeName("CloudWatchMetrics").writeStartArray().writeStartObject();
                        directive(json);
                        json.writeEndObject().writeEndArray().writeEndObject();
                        json.writeStringProperty("function", function)
                                .writeStringProperty("route", route);
                        measures.forEach(
                                (name, measure) -> {
                                    json.writeName(name);
                                    measure.value.accept(json);
                                });
                    });
        }

        private void directive(JsonGenerator json) {
            json.writeStringProperty("Namespace", NAMESPACE);
            json.writeName("Dimensions").writeStartArray();
            json.writeStartArray().writeString("function").writeString("route").writeEndArray();
            json.writeEndArray().writeName("Metrics").writeStartArray();
            measures.forEach(
                    (name, measure) ->
                            json.writeStartObject()
                                    .writeStringProperty("Name", name)
                                    .writeStringProperty("Unit", measure.unit)
                                    .writeEndObject());
            json.writeEndArray();
        }

        private Line add(String name, String unit, Consumer<JsonGenerator> value) {
            measures.put(name, new Measure(unit, value));
            return this;
        }
    }

    private record Measure(String unit, Consumer<JsonGenerator> value) {}
}
