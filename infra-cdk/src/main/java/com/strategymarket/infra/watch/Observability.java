package com.strategymarket.infra.watch;

import com.strategymarket.contract.Alarm;
import com.strategymarket.contract.Trigger;
import com.strategymarket.infra.event.Events;
import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.watch.Alarms.Bound;

import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

import java.util.Locale;
import java.util.Map;

/**
 * Alarms and the dashboard. The metrics of {@link com.strategymarket.contract.Metric} are taken
 * from the logs anew, in a namespace of the stage's own, so that one number stands for all
 * functions and routes.
 */
public final class Observability extends Construct {

    private static final int SLOW_MILLISECONDS = 2_000;
    private static final int LATE_MILLISECONDS = 300_000;
    private static final String SUM = "Sum";

    private final StageShape shape;
    private final Alarms alarms;

    public Observability(Construct scope, StageShape shape) {
        super(scope, "Observability");
        this.shape = shape;
        this.alarms = new Alarms(this, shape);
    }

    public void watchApi(String apiId) {
        var of = Map.of("ApiId", apiId);
        alarms.whenAny(
                "server-errors",
                "Requests were answered with a 5xx.",
                metric("AWS/ApiGateway", "5xx", of, SUM));
        alarms.whenAbove(
                "slow-answers",
                "One in twenty answers takes more than two seconds.",
                metric("AWS/ApiGateway", "Latency", of, "p95"),
                new Bound(SLOW_MILLISECONDS, 3));
    }

    public void watchTable(String tableName) {
        TableParts.of(tableName)
                .dimensions()
                .forEach(
                        (part, of) -> {
                            watchUnits(part, of, "Read");
                            watchUnits(part, of, "Write");
                        });
    }

    private void watchUnits(String part, Map<String, String> of, String kind) {
        alarms.whenAny(
                "%s-throttled-%ss".formatted(part, kind.toLowerCase(Locale.ROOT)),
                "One of its partitions is asked for more than a partition can.",
                metric("AWS/DynamoDB", kind + "ThrottleEvents", of, SUM));
    }

    public void watch(FunctionUnit unit) {
        var name = unit.deployed().moduleName();
        var of = Map.of("FunctionName", shape.name(name));
        alarms.whenAny(
                name + "-failing",
                "The function ended without an answer.",
                metric("AWS/Lambda", "Errors", of, SUM));
        alarms.whenAny(
                name + "-throttled",
                "No instance was left for a call.",
                metric("AWS/Lambda", "Throttles", of, SUM));
        if (unit.deployed().trigger() instanceof Trigger.TableStream) {
            alarms.whenAbove(
                    name + "-late",
                    "Events wait for more than five minutes.",
                    metric("AWS/Lambda", "IteratorAge", of, "Maximum"),
                    new Bound(LATE_MILLISECONDS, 2));
        }
        for (var metric : com.strategymarket.contract.Metric.values()) {
            count(unit, metric);
        }
    }

    private void count(FunctionUnit unit, com.strategymarket.contract.Metric metric) {
        var name = metric.metricName();
        MetricFilter.Builder.create(this, unit.deployed().moduleName() + "-" + name)
                .logGroup(unit.logGroup())
                .filterPattern(FilterPattern.numberValue("$." + name, ">", 0))
                .metricNamespace(shape.prefix())
                .metricName(name)
                .metricValue("$." + name)
                .build();
    }

    public void watchDeadLetters(Events events) {
        for (var queue : events.deadLetters()) {
            alarms.whenAny(
                    queue.getNode().getId(),
                    "Something failed for good and waits to be looked at.",
                    metric(
                            "AWS/SQS",
                            "ApproximateNumberOfMessagesVisible",
                            Map.of("QueueName", queue.getQueueName()),
                            "Maximum"));
        }
    }

    public void watchOurOwn() {
        for (var alarm : Alarm.values()) {
            alarms.whenAny(
                    alarm.alarmName(),
                    alarm.meaning(),
                    metric(shape.prefix(), alarm.metric().metricName(), Map.of(), SUM));
        }
    }

    static Metric metric(
            String namespace, String name, Map<String, String> dimensions, String statistic) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(Alarms.fiveMinutes())
                .build();
    }

    public String topicArn() {
        return alarms.topicArn();
    }
}
