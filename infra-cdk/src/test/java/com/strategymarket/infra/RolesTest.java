package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Partition;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.TableAction;
import com.strategymarket.contract.Trigger;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Statement;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role's rights are the whole list of what its function may do. That the contract's rights, which
 * they are made of, are what is really done, a test of the running product shows.
 */
class RolesTest {

    private static final Template PROD = Synthesis.of("prod").template();
    private static final Resource TABLE = PROD.only("AWS::DynamoDB::Table");

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void aRoleMayDoWhatTheContractSaysAndNothingElse(LambdaFunction function) {
        var expected = new TreeSet<String>();
        expected.addAll(logging(function));
        expected.addAll(onTheTable(function));
        expected.addAll(secrets(function));
        expected.addAll(ofTheTrigger(function.deployment().trigger(), function));
        expected.add("xray:PutTelemetryRecords on *");
        expected.add("xray:PutTraceSegments on *");

        assertEquals(lines(expected), lines(granted(role(function))));
    }

    private static Set<String> logging(LambdaFunction function) {
        var log = FunctionsInTheStackTest.made(function).text("LoggingConfig", "LogGroup");
        var arn = PROD.behind(log).arn();
        return Set.of("logs:CreateLogStream on " + arn, "logs:PutLogEvents on " + arn);
    }

    private static Set<String> onTheTable(LambdaFunction function) {
        var rights = function.deployment().rights();
        var expected = new TreeSet<String>();
        rights.items()
                .forEach((action, where) -> expected.add(onItems(action.actionName(), where)));
        for (var index : rights.indexes()) {
            expected.add("dynamodb:Query on %s/index/%s".formatted(TABLE.arn(), index.name()));
        }
        return expected;
    }

    private static String onItems(String action, Set<Partition> where) {
        var patterns = where.stream().map(Partition::pattern).sorted().toList();
        return "dynamodb:%s on %s where %s".formatted(action, TABLE.arn(), patterns);
    }

    private static Set<String> secrets(LambdaFunction function) {
        return function.settings().stream()
                .filter(Setting::secret)
                .map(
                        setting ->
                                FunctionsInTheStackTest.made(function)
                                        .text("Environment", "Variables", setting.reference()))
                .map(secret -> "secretsmanager:GetSecretValue on " + secret)
                .collect(Collectors.toSet());
    }

    private static Set<String> ofTheTrigger(Trigger trigger, LambdaFunction function) {
        return switch (trigger) {
            case Trigger.TableStream _ -> {
                var stream = "${" + TABLE.id() + ".StreamArn}";
                yield Set.of(
                        "dynamodb:DescribeStream on " + stream,
                        "dynamodb:GetRecords on " + stream,
                        "dynamodb:GetShardIterator on " + stream,
                        "dynamodb:ListStreams on " + stream,
                        "sqs:SendMessage on " + queue(function.moduleName() + "-failed"));
            }
            case Trigger.Queue(var name) ->
                    Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                            .map(action -> "sqs:" + action + " on " + queue(name))
                            .collect(Collectors.toSet());
            case Trigger.Schedule _ ->
                    Set.of("sqs:SendMessage on " + queue(function.moduleName() + "-failed"));
            case Trigger.Http _, Trigger.SignIn _ -> Set.of();
        };
    }

    private static String queue(String name) {
        return PROD.of("AWS::SQS::Queue").stream()
                .filter(queue -> queue.text("QueueName").endsWith("-prod-" + name))
                .findFirst()
                .orElseThrow()
                .arn();
    }

    private static Resource role(LambdaFunction function) {
        return PROD.behind(FunctionsInTheStackTest.made(function).text("Role"));
    }

    private static Set<String> granted(Resource role) {
        var granted = new TreeSet<String>();
        PROD.of("AWS::IAM::Policy").stream()
                .filter(policy -> policy.texts("Roles").contains(role.ref()))
                .flatMap(policy -> Statement.of(policy.at("PolicyDocument")).stream())
                .forEach(statement -> granted.addAll(told(statement)));
        return granted;
    }

    private static List<String> told(Statement statement) {
        assertEquals("Allow", statement.effect());
        var told = new ArrayList<String>();
        for (var action : statement.actions()) {
            for (var resource : statement.resources()) {
                told.add(action + " on " + resource + where(statement.condition()));
            }
        }
        return told;
    }

    private static String where(String condition) {
        if (condition.isEmpty()) {
            return "";
        }
        var told = JsonMapper.shared().readTree(condition);
        var keys = told.path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
        assertEquals("false", told.path("Null").path("dynamodb:LeadingKeys").asString());
        assertEquals(2, told.size(), condition);
        return " where " + keys.valueStream().map(JsonNode::asString).sorted().toList();
    }

    private static String lines(Set<String> rights) {
        return String.join("\n", rights);
    }

    @Test
    void eachFunctionHasARoleOfItsOwnWithNothingAddedFromOutside() {
        var roles = new TreeSet<String>();
        for (var function : LambdaFunction.values()) {
            assertTrue(roles.add(role(function).id()), function + " shares its role");
        }
        for (var role : PROD.of("AWS::IAM::Role")) {
            assertTrue(role.at("ManagedPolicyArns").isMissingNode(), role.id());
            assertTrue(role.at("Policies").isMissingNode(), role.id());
        }
        assertEquals(List.of(), PROD.of("AWS::IAM::ManagedPolicy"));
    }

    @Test
    void noActionAndNoResourceIsAWildcardButTheTracesOfXRay() {
        for (var policy : PROD.of("AWS::IAM::Policy")) {
            for (var statement : Statement.of(policy.at("PolicyDocument"))) {
                assertFalse(statement.actions().toString().contains("*"), statement::toString);
                var ofXRay = statement.actions().stream().allMatch(a -> a.startsWith("xray:"));
                assertTrue(
                        ofXRay || !statement.resources().toString().contains("*"),
                        statement::toString);
            }
        }
    }

    /** Whoever may read the whole table by one request, or leave conditions behind, is not here. */
    @Test
    void nobodyMayScanOrSpeakPartiQL() {
        var actions =
                PROD.of("AWS::IAM::Policy").stream()
                        .flatMap(policy -> Statement.of(policy.at("PolicyDocument")).stream())
                        .flatMap(statement -> statement.actions().stream())
                        .filter(action -> action.startsWith("dynamodb:"))
                        .collect(Collectors.toCollection(TreeSet::new));
        var known =
                Stream.concat(
                                Stream.of(TableAction.values())
                                        .map(action -> "dynamodb:" + action.actionName()),
                                Stream.of(
                                        "dynamodb:DescribeStream",
                                        "dynamodb:GetRecords",
                                        "dynamodb:GetShardIterator",
                                        "dynamodb:ListStreams"))
                        .collect(Collectors.toSet());

        actions.removeAll(known);
        assertEquals(Set.of(), actions);
    }
}
