package com.strategymarket.infra.watch;

import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** The dashboard: one look that tells whether all is well. */
public final class Overview extends Construct {

    private static final int WIDTH = 12;

    private final StageShape shape;

    public Overview(
            Construct scope,
            StageShape shape,
            String apiId,
            String tableName,
            List<FunctionUnit> units) {
        super(scope, "Overview");
        this.shape = shape;
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(shape.prefix())
                .widgets(
                        List.of(
                                List.of(
                                        graph("Requests", api(apiId, "Sum", "Count", "4xx", "5xx")),
                                        graph("Latency, p95", api(apiId, "p95", "Latency"))),
                                List.of(
                                        graph("Duration, p95", functions(units, "Duration", "p95")),
                                        graph("Errors", functions(units, "Errors", "Sum"))),
                                List.of(
                                        graph("Table and indexes, units", table(tableName)),
                                        graph("To look into", ours()))))
                .build();
    }

    private static IWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).left(metrics).width(WIDTH).build();
    }

    private static List<IMetric> api(String apiId, String statistic, String... names) {
        return Arrays.stream(names)
                .<IMetric>map(
                        name ->
                                Observability.metric(
                                        "AWS/ApiGateway", name, Map.of("ApiId", apiId), statistic))
                .toList();
    }

    private List<IMetric> functions(List<FunctionUnit> units, String name, String statistic) {
        return units.stream()
                .map(unit -> shape.name(unit.deployed().moduleName()))
                .<IMetric>map(
                        function ->
                                Observability.metric(
                                        "AWS/Lambda",
                                        name,
                                        Map.of("FunctionName", function),
                                        statistic))
                .toList();
    }

    private static List<IMetric> table(String tableName) {
        return TableParts.of(tableName).dimensions().entrySet().stream()
                .flatMap(part -> Stream.of("Read", "Write").map(kind -> units(part, kind)))
                .toList();
    }

    private static IMetric units(Entry<String, Map<String, String>> part, String kind) {
        return Observability.metric(
                        "AWS/DynamoDB", "Consumed" + kind + "CapacityUnits", part.getValue(), "Sum")
                .with(MetricOptions.builder().label(part.getKey() + ", " + kind).build());
    }

    private List<IMetric> ours() {
        return Arrays.stream(com.strategymarket.contract.Metric.values())
                .<IMetric>map(
                        metric ->
                                Observability.metric(
                                        shape.prefix(), metric.metricName(), Map.of(), "Sum"))
                .toList();
    }
}
