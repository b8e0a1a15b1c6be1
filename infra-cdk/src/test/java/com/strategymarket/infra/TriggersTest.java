package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Deployment;
import com.strategymarket.contract.Rights;
import com.strategymarket.contract.Trigger;
import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.stage.Given;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.template.References;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Statement;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions that there are not: whatever calls a function, the stack makes it of the contract's
 * word alone.
 */
class TriggersTest {

    private static Synthesis synthesis;
    private static Template template;

    @BeforeAll
    static void withAFunctionForEachTrigger() throws IOException {
        var functions = new ArrayList<>(DeployedFunction.all());
        // The pool asks one function alone.
        functions.removeIf(function -> function.trigger() instanceof Trigger.SignIn);
        functions.add(invented("minutely", new Trigger.Schedule(Duration.ofMinutes(1))));
        functions.add(invented("quarterly", new Trigger.Schedule(Duration.ofMinutes(15))));
        functions.add(invented("sixly", new Trigger.Schedule(Duration.ofHours(6))));
        functions.add(invented("daily", new Trigger.Schedule(Duration.ofDays(1))));
        functions.add(invented("worker", new Trigger.Queue("orders")));
        functions.add(invented("gate", new Trigger.SignIn(EnumSet.allOf(Step.class))));
        var shape = StageShape.of(Synthesis.PROJECT, "prod", houseWith(functions), Given.NOTHING);
        synthesis = Synthesis.run(shape, functions);
        template = synthesis.template();
    }

    private static DeployedFunction invented(String name, Trigger trigger) {
        var deployment =
                new Deployment(
                        trigger,
                        512,
                        Duration.ofSeconds(20),
                        "Half a minute would do.",
                        OptionalInt.empty(),
                        Rights.NONE);
        return new DeployedFunction(name, "invented." + name, List.of(), deployment);
    }

    /** A house in which they are all built. */
    private static Path houseWith(List<DeployedFunction> functions) throws IOException {
        var house = Files.createTempDirectory(Path.of("target"), "house");
        for (var function : functions) {
            var target = house.resolve("functions/" + function.moduleName() + "/target");
            Files.createDirectories(target);
            Files.writeString(target.resolve("some-lambda.jar"), function.handlerClass());
        }
        var page = Path.of("functions/marketplace-manager/src/main/resources/reference.html");
        Files.createDirectories(house.resolve(page).getParent());
        Files.copy(Synthesis.HOUSE.resolve(page), house.resolve(page));
        return house.toAbsolutePath();
    }

    private static Resource function(String name) {
        return template.of("AWS::Lambda::Function").stream()
                .filter(made -> made.text("Handler").equals("invented." + name))
                .findFirst()
                .orElseThrow();
    }

    private static Resource alias(String name) {
        return template.of("AWS::Lambda::Alias").stream()
                .filter(made -> made.text("FunctionName").equals(function(name).ref()))
                .findFirst()
                .orElseThrow();
    }

    private static Resource queue(String name) {
        return template.of("AWS::SQS::Queue").stream()
                .filter(made -> made.text("QueueName").equals("acme-trading-prod-" + name))
                .findFirst()
                .orElseThrow();
    }

    private static Resource schedule(String name) {
        return template.of("AWS::Scheduler::Schedule").stream()
                .filter(made -> made.text("Target", "Arn").equals(alias(name).ref()))
                .findFirst()
                .orElseThrow();
    }

    private static Resource mapping(String function) {
        return template.of("AWS::Lambda::EventSourceMapping").stream()
                .filter(made -> made.text("FunctionName").equals(alias(function).ref()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theClockCallsAtWholeMinutesAndHours() {
        assertEquals("cron(0/1 * * * ? *)", schedule("minutely").text("ScheduleExpression"));
        assertEquals("cron(0/15 * * * ? *)", schedule("quarterly").text("ScheduleExpression"));
        assertEquals("cron(0 0/6 * * ? *)", schedule("sixly").text("ScheduleExpression"));
        assertEquals("cron(0 0 * * ? *)", schedule("daily").text("ScheduleExpression"));
        assertEquals("UTC", schedule("daily").text("ScheduleExpressionTimezone"));
    }

    /**
     * The clock is content when Lambda has taken the call: what becomes of it then, Lambda tells.
     */
    @Test
    void aCallThatFailsIsLaidAsideAndTriedAgainUnlessTheNextOneComesAnyway() {
        for (var expected :
                Map.of("minutely", "0 60", "quarterly", "0 900", "daily", "2 3600").entrySet()) {
            var failing =
                    template.of("AWS::Lambda::EventInvokeConfig").stream()
                            .filter(made -> isOf(made, expected.getKey()))
                            .findFirst()
                            .orElseThrow();

            assertEquals(
                    expected.getValue(),
                    failing.text("MaximumRetryAttempts")
                            + " "
                            + failing.text("MaximumEventAgeInSeconds"));
            assertEquals(
                    queue(expected.getKey() + "-failed").arn(),
                    failing.text("DestinationConfig", "OnFailure", "Destination"));
        }
    }

    private static boolean isOf(Resource failing, String function) {
        return failing.text("Qualifier").equals("live")
                && failing.text("FunctionName").equals(function(function).ref());
    }

    @Test
    void theClockTellsTheMomentAndLaysAsideWhatItCouldNotCall() {
        var target = schedule("minutely").at("Target");
        var input = JsonMapper.shared().readTree(target.path("Input").asString());

        assertEquals("<aws.scheduler.scheduled-time>", input.path("time").asString());
        assertEquals(
                queue("minutely-failed").arn(),
                Resource.told(target.path("DeadLetterConfig").path("Arn")));
    }

    @Test
    void theClockMayCallItsFunctionAndNoOther() {
        var role = template.behind(schedule("minutely").text("Target", "RoleArn"));
        var granted =
                template.of("AWS::IAM::Policy").stream()
                        .filter(policy -> policy.texts("Roles").contains(role.ref()))
                        .flatMap(policy -> Statement.of(policy.at("PolicyDocument")).stream())
                        .map(statement -> statement.actions() + " " + statement.resources())
                        .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "[lambda:InvokeFunction] [" + alias("minutely").ref() + "]",
                        "[sqs:SendMessage] [" + queue("minutely-failed").arn() + "]"),
                granted);
    }

    @Test
    void aQueueWaitsLongerThanItsFunctionMayTakeAndLaysAsideWhatFails() {
        var orders = queue("orders");

        assertEquals(6 * 20, orders.at("VisibilityTimeout").asInt());
        assertEquals(3, orders.at("RedrivePolicy", "maxReceiveCount").asInt());
        assertEquals(
                queue("worker-failed").arn(), orders.text("RedrivePolicy", "deadLetterTargetArn"));
        assertEquals(orders.arn(), mapping("worker").text("EventSourceArn"));
        assertEquals(
                List.of("ReportBatchItemFailures"),
                mapping("worker").texts("FunctionResponseTypes"));
    }

    @Test
    void theStreamComesInBatchesOfWhichTheBadOnesAreLaidAside() {
        var stream =
                template.of("AWS::Lambda::EventSourceMapping").stream()
                        .filter(made -> made.text("EventSourceArn").endsWith(".StreamArn}"))
                        .findFirst()
                        .orElseThrow();

        assertEquals("TRIM_HORIZON", stream.text("StartingPosition"));
        assertEquals(List.of("ReportBatchItemFailures"), stream.texts("FunctionResponseTypes"));
        assertTrue(stream.at("BisectBatchOnFunctionError").asBoolean());
        assertTrue(stream.at("MaximumRetryAttempts").asInt() > 0);
        assertEquals(
                queue("table-stream-failed").arn(),
                stream.text("DestinationConfig", "OnFailure", "Destination"));
    }

    @Test
    void theUserPoolAsksOnConfirmationAndBeforeItGivesTokens() {
        var triggers = template.only("AWS::Cognito::UserPool").at("LambdaConfig");
        var tokens = triggers.path("PreTokenGenerationConfig");

        assertEquals(alias("gate").ref(), Resource.told(triggers.path("PostConfirmation")));
        assertEquals(alias("gate").ref(), Resource.told(tokens.path("LambdaArn")));
        assertEquals("V2_0", tokens.path("LambdaVersion").asString());
        assertEquals("ESSENTIALS", template.only("AWS::Cognito::UserPool").text("UserPoolTier"));
    }

    @Test
    void theUserPoolMayCallTheGate() {
        var permissions =
                template.of("AWS::Lambda::Permission").stream()
                        .filter(made -> made.text("FunctionName").equals(alias("gate").ref()))
                        .toList();

        assertFalse(permissions.isEmpty());
        for (var permission : permissions) {
            assertEquals("cognito-idp.amazonaws.com", permission.text("Principal"));
            assertEquals(
                    template.only("AWS::Cognito::UserPool").arn(), permission.text("SourceArn"));
        }
    }

    @Test
    void eachDeadLetterWakesSomebody() {
        var watched =
                template.of("AWS::CloudWatch::Alarm").stream()
                        .map(alarm -> alarm.at("Dimensions").toString())
                        .collect(Collectors.joining());
        for (var name : List.of("minutely", "worker", "table-stream")) {
            assertTrue(watched.contains(queue(name + "-failed").id()), name);
        }
    }

    @Test
    void allOfItIsSound() {
        for (var report : synthesis.validation().path("pluginReports")) {
            assertEquals("success", report.path("conclusion").asString(), report::toString);
        }
        assertEquals(
                List.of(),
                synthesis.findings().stream()
                        .filter(finding -> finding.verdict().equals("Non-Compliant"))
                        .toList());
        var references = References.of(template);
        assertEquals(Set.of(), references.dangling());
        assertEquals(List.of(), references.circle());
    }
}
