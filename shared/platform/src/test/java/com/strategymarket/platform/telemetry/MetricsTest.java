package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

class MetricsTest {

    private final Lines lines = new Lines();

    @Test
    void aLineIsWhatCloudWatchReadsMetricsFrom() {
        new Metrics(Lines.CLOCK, lines.out, "marketplace-manager")
                .of("browseTemplates")
                .count("requests", 1)
                .count("read_units", 1.5)
                .milliseconds("duration", Duration.ofNanos(4_250_000))
                .write();

        assertEquals(
                new JsonMapper()
                        .readTree(
                                """
                                {"_aws": {"Timestamp": 1795146600000, "CloudWatchMetrics": [{
                                   "Namespace": "StrategyMarketplace",
                                   "Dimensions": [["function", "route"]],
                                   "Metrics": [{"Name": "requests", "Unit": "Count"},
                                               {"Name": "read_units", "Unit": "Count"},
                                               {"Name": "duration", "Unit": "Milliseconds"}]}]},
                                 "function": "marketplace-manager", "route": "browseTemplates",
                                 "requests": 1, "read_units": 1.5, "duration": 4.25}
                                """),
                lines.only());
    }
}
