package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Alarm;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Metric;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes wrong is seen, and whoever is woken finds what to do. */
class WatchTest {

    private static final Template PROD = Synthesis.of("prod").template();
    private static final String PREFIX = "acme-trading-prod-";

    private static final Map<String, Resource> ALARMS =
            PROD.of("AWS::CloudWatch::Alarm").stream()
                    .collect(
                            Collectors.toMap(
                                    alarm -> alarm.text("AlarmName").substring(PREFIX.length()),
                                    Function.identity()));

    static Set<String> names() {
        return ALARMS.keySet();
    }

    private static Resource alarm(String name) {
        return Optional.ofNullable(ALARMS.get(name)).orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void errorsSlowAnswersThrottlesAndDeadLettersWakeSomebody() {
        assertEquals("5xx", alarm("server-errors").text("MetricName"));
        assertEquals("p95", alarm("slow-answers").text("ExtendedStatistic"));
        assertEquals("2000", alarm("slow-answers").text("Threshold"));
        assertEquals("AWS/SQS", alarm("table-stream-failed").text("Namespace"));
        assertEquals("IteratorAge", alarm("table-stream-late").text("MetricName"));
    }

    /** DynamoDB tells of an index's throttles under its name, and of the table's without one. */
    @ParameterizedTest
    @ValueSource(strings = {"Read", "Write"})
    void theTableAndEachIndexThatAreAskedForTooMuchWakeSomebody(String kind) {
        var indexes = TableLayout.indexes().stream().map(TableLayout.Index::name);

        for (var part : Stream.concat(Stream.of("table"), indexes).toList()) {
            var made = alarm("%s-throttled-%ss".formatted(part, kind.toLowerCase(Locale.ROOT)));
            assertEquals(kind + "ThrottleEvents", made.text("MetricName"));
            assertEquals(
                    !part.equals("table"),
                    made.at("Dimensions").toString().contains("\"Value\":\"" + part + "\""));
        }
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void aFunctionThatFailsOrFindsNoInstanceWakesSomebody(LambdaFunction function) {
        var name = function.moduleName();

        assertEquals("Errors", alarm(name + "-failing").text("MetricName"));
        assertEquals("Throttles", alarm(name + "-throttled").text("MetricName"));
        assertTrue(alarm(name + "-failing").at("Dimensions").toString().contains(PREFIX + name));
    }

    /** A metric is counted in one place only if all functions' logs are looked at. */
    @ParameterizedTest
    @EnumSource(Alarm.class)
    void ourOwnAlarmsListenToWhatEachFunctionWrites(Alarm alarm) {
        var made = alarm(alarm.alarmName());
        var counted =
                PROD.of("AWS::Logs::MetricFilter").stream()
                        .filter(filter -> feeds(filter, made))
                        .map(filter -> filter.text("LogGroupName"))
                        .collect(Collectors.toSet());
        var logs =
                Arrays.stream(LambdaFunction.values())
                        .map(FunctionsInTheStackTest::made)
                        .map(function -> function.text("LoggingConfig", "LogGroup"))
                        .collect(Collectors.toSet());

        assertEquals(logs, counted);
        assertTrue(made.at("Dimensions").isMissingNode());
        assertTrue(made.text("AlarmDescription").startsWith(alarm.meaning()));
    }

    private static boolean feeds(Resource filter, Resource alarm) {
        var into = filter.at("MetricTransformations").path(0);
        return into.path("MetricName").asString().equals(alarm.text("MetricName"))
                && into.path("MetricNamespace").asString().equals(alarm.text("Namespace"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoeverIsWokenFindsWhatToDo(String name) throws IOException {
        var page = Files.readString(Synthesis.HOUSE.resolve("docs/operations.md"));

        assertTrue(
                page.contains("`" + name + "`") || page.contains("`" + general(name) + "`"),
                name + " stands not in docs/operations.md");
    }

    @Test
    void theirPriceIsReckonedWithAllOfThem() throws IOException {
        var page = Files.readString(Synthesis.HOUSE.resolve("docs/deployment.md"));

        assertTrue(page.contains("| " + ALARMS.size() + " alarms |"), "" + ALARMS.size());
    }

    /** What each function or each index has stands there once. */
    private static String general(String name) {
        var functions = Arrays.stream(LambdaFunction.values()).map(LambdaFunction::moduleName);
        var indexes = TableLayout.indexes().stream().map(TableLayout.Index::name);
        return Stream.concat(
                        functions.map(module -> generalised(name, module, "FUNCTION")),
                        indexes.map(index -> generalised(name, index, "INDEX")))
                .filter(general -> !general.equals(name))
                .findFirst()
                .orElse(name);
    }

    private static String generalised(String name, String one, String any) {
        return name.startsWith(one + "-") ? any + name.substring(one.length()) : name;
    }

    @ParameterizedTest
    @MethodSource("names")
    void anAlarmTellsThatItBeginsAndThatItEnds(String name) {
        var topic = List.of(PROD.only("AWS::SNS::Topic").ref());

        assertEquals(topic, alarm(name).texts("AlarmActions"));
        assertEquals(topic, alarm(name).texts("OKActions"));
        assertEquals("notBreaching", alarm(name).text("TreatMissingData"));
    }

    @Test
    void nobodyIsWrittenToUnlessAnAddressIsGiven() {
        assertEquals(List.of(), PROD.of("AWS::SNS::Subscription"));
    }

    @Test
    void theDashboardShowsTheApiTheFunctionsTheTableAndOurOwn() {
        var shown = Resource.told(PROD.only("AWS::CloudWatch::Dashboard").at("DashboardBody"));

        for (var function : LambdaFunction.values()) {
            assertTrue(shown.contains(PREFIX + function.moduleName()), function::moduleName);
        }
        for (var metric : Metric.values()) {
            assertTrue(shown.contains(metric.metricName()), metric::metricName);
        }
        for (var name : List.of("5xx", "Latency", "ConsumedWriteCapacityUnits")) {
            assertTrue(shown.contains(name), name);
        }
        assertFalse(shown.contains("acme-trading-dev"));
    }
}
