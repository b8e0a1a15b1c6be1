package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.References;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Statement;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions that there are not: whatever calls a function, the stack makes it of the contract's
 * word alone.
 */
class TriggersTest {

    private static InventedStack stack;
    private static Template template;

    @BeforeAll
    static void withAFunctionForEachTrigger() throws IOException {
        stack = InventedStack.made();
        template = stack.template();
    }

    @Test
    void theClockCallsAtWholeMinutesAndHours() {
        assertEquals("cron(0/1 * * * ? *)", stack.schedule("minutely").text("ScheduleExpression"));
        assertEquals(
                "cron(0/15 * * * ? *)", stack.schedule("quarterly").text("ScheduleExpression"));
        assertEquals("cron(0 0/6 * * ? *)", stack.schedule("sixly").text("ScheduleExpression"));
        assertEquals("cron(0 0 * * ? *)", stack.schedule("daily").text("ScheduleExpression"));
        assertEquals("UTC", stack.schedule("daily").text("ScheduleExpressionTimezone"));
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
                    stack.queue(expected.getKey() + "-failed").arn(),
                    failing.text("DestinationConfig", "OnFailure", "Destination"));
        }
    }

    private static boolean isOf(Resource failing, String function) {
        return failing.text("Qualifier").equals("live")
                && failing.text("FunctionName").equals(stack.function(function).ref());
    }

    @Test
    void theClockTellsTheMomentAndLaysAsideWhatItCouldNotCall() {
        var target = stack.schedule("minutely").at("Target");
        var input = JsonMapper.shared().readTree(target.path("Input").asString());

        assertEquals("<aws.scheduler.scheduled-time>", input.path("time").asString());
        assertEquals(
                stack.queue("minutely-failed").arn(),
                Resource.told(target.path("DeadLetterConfig").path("Arn")));
    }

    @Test
    void theClockMayCallItsFunctionAndNoOther() {
        var role = template.behind(stack.schedule("minutely").text("Target", "RoleArn"));
        var granted =
                template.of("AWS::IAM::Policy").stream()
                        .filter(policy -> policy.texts("Roles").contains(role.ref()))
                        .flatMap(policy -> Statement.of(policy.at("PolicyDocument")).stream())
                        .map(statement -> statement.actions() + " " + statement.resources())
                        .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "[lambda:InvokeFunction] [" + stack.alias("minutely").ref() + "]",
                        "[sqs:SendMessage] [" + stack.queue("minutely-failed").arn() + "]"),
                granted);
    }

    @Test
    void aQueueWaitsLongerThanItsFunctionMayTakeAndLaysAsideWhatFails() {
        var orders = stack.queue("orders");

        assertEquals(6 * 20, orders.at("VisibilityTimeout").asInt());
        assertEquals(3, orders.at("RedrivePolicy", "maxReceiveCount").asInt());
        assertEquals(
                stack.queue("worker-failed").arn(),
                orders.text("RedrivePolicy", "deadLetterTargetArn"));
        assertEquals(orders.arn(), stack.mapping("worker").text("EventSourceArn"));
        assertEquals(
                List.of("ReportBatchItemFailures"),
                stack.mapping("worker").texts("FunctionResponseTypes"));
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
                stack.queue("table-stream-failed").arn(),
                stream.text("DestinationConfig", "OnFailure", "Destination"));
    }

    @Test
    void theUserPoolAsksOnConfirmationAndBeforeItGivesTokens() {
        var triggers = template.only("AWS::Cognito::UserPool").at("LambdaConfig");
        var tokens = triggers.path("PreTokenGenerationConfig");

        assertEquals(stack.alias("gate").ref(), Resource.told(triggers.path("PostConfirmation")));
        assertEquals(stack.alias("gate").ref(), Resource.told(tokens.path("LambdaArn")));
        assertEquals("V2_0", tokens.path("LambdaVersion").asString());
        assertEquals("ESSENTIALS", template.only("AWS::Cognito::UserPool").text("UserPoolTier"));
    }

    @Test
    void theUserPoolMayCallTheGate() {
        var permissions =
                template.of("AWS::Lambda::Permission").stream()
                        .filter(made -> made.text("FunctionName").equals(stack.alias("gate").ref()))
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
            assertTrue(watched.contains(stack.queue(name + "-failed").id()), name);
        }
    }

    @Test
    void allOfItIsSound() {
        for (var report : stack.synthesis().validation().path("pluginReports")) {
            assertEquals("success", report.path("conclusion").asString(), report::toString);
        }
        assertEquals(
                List.of(),
                stack.synthesis().findings().stream()
                        .filter(finding -> finding.verdict().equals("Non-Compliant"))
                        .toList());
        var references = References.of(template);
        assertEquals(Set.of(), references.dangling());
        assertEquals(List.of(), references.circle());
    }
}
