package com.strategymarket.infra;

import com.strategymarket.contract.Trigger;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.List;

/** What calls functions without anybody waiting: the table's stream, queues, the clock. */
final class Events extends Construct {

    private static final int BATCH = 100;
    private static final int STREAM_RETRIES = 10;
    private static final int QUEUE_TRIES = 3;

    /** AWS advises six times the function's, so that a throttled batch is not sent twice. */
    private static final int VISIBLE_AGAIN_AFTER = 6;

    private final StageShape shape;
    private final Identity identity;
    private final List<Queue> deadLetters = new ArrayList<>();

    Events(Construct scope, StageShape shape, Identity identity) {
        super(scope, "Events");
        this.shape = shape;
        this.identity = identity;
    }

    void attach(FunctionUnit unit, Table table) {
        switch (unit.deployed().trigger()) {
            case Trigger.Http _ -> {}
            case Trigger.TableStream _ -> stream(unit, table);
            case Trigger.Schedule(var every) -> schedule(unit, every);
            case Trigger.Queue(var name) -> queue(unit, name);
            case Trigger.SignIn(var steps) ->
                    steps.stream().sorted().forEach(step -> identity.ask(step, unit.alias()));
        }
    }

    private void stream(FunctionUnit unit, Table table) {
        var failed = deadLetters(unit);
        var role = unit.role();
        role.allow(
                List.of(
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator"),
                List.of(table.getTableStreamArn()));
        role.allow(List.of("dynamodb:ListStreams"), List.of(table.getTableArn() + "/stream/*"));
        role.allow(List.of("sqs:SendMessage"), List.of(failed.getQueueArn()));
        explainStreams(role);
        var mapping =
                CfnEventSourceMapping.Builder.create(this, unit.deployed().moduleName())
                        .functionName(unit.alias().getFunctionArn())
                        .eventSourceArn(table.getTableStreamArn())
                        .startingPosition("TRIM_HORIZON")
                        .batchSize(BATCH)
                        .bisectBatchOnFunctionError(true)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .maximumRetryAttempts(STREAM_RETRIES)
                        .destinationConfig(
                                CfnEventSourceMapping.DestinationConfigProperty.builder()
                                        .onFailure(
                                                CfnEventSourceMapping.OnFailureProperty.builder()
                                                        .destination(failed.getQueueArn())
                                                        .build())
                                        .build())
                        .build();
        // Lambda looks whether the role may read before it makes the mapping.
        mapping.getNode().addDependency(role.role());
    }

    private static void explainStreams(FunctionRole role) {
        NagSuppressions.addResourceSuppressions(
                role.role(),
                List.of(
                        NagPackSuppression.builder()
                                .id("AwsSolutions-IAM5")
                                .reason(
                                        "Listing the streams of our own table: a stream's name is"
                                                + " the moment it was made at, known to nobody"
                                                + " before.")
                                .appliesTo(
                                        List.of(
                                                java.util.Map.of(
                                                        "regex",
                                                        "/^Resource::<.*Table.*>\\/stream\\/\\*$/")))
                                .build()),
                true);
    }

    private void queue(FunctionUnit unit, String name) {
        var failed = deadLetters(unit);
        var timeout = Duration.millis(unit.deployed().deployment().timeout().toMillis());
        var queue =
                Queue.Builder.create(this, name)
                        .queueName(shape.name(name))
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .visibilityTimeout(
                                Duration.millis(
                                        timeout.toMilliseconds().longValue() * VISIBLE_AGAIN_AFTER))
                        .deadLetterQueue(
                                DeadLetterQueue.builder()
                                        .queue(failed)
                                        .maxReceiveCount(QUEUE_TRIES)
                                        .build())
                        .build();
        unit.role()
                .allow(
                        List.of(
                                "sqs:ReceiveMessage",
                                "sqs:DeleteMessage",
                                "sqs:GetQueueAttributes"),
                        List.of(queue.getQueueArn()));
        var mapping =
                CfnEventSourceMapping.Builder.create(this, unit.deployed().moduleName())
                        .functionName(unit.alias().getFunctionArn())
                        .eventSourceArn(queue.getQueueArn())
                        .batchSize(10)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .build();
        mapping.getNode().addDependency(unit.role().role());
    }

    private void schedule(FunctionUnit unit, java.time.Duration every) {
        var failed = deadLetters(unit);
        var role =
                Role.Builder.create(this, unit.deployed().moduleName() + "-clock")
                        .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                        .build();
        role.addToPolicy(
                PolicyStatement.Builder.create()
                        .actions(List.of("lambda:InvokeFunction"))
                        .resources(List.of(unit.alias().getFunctionArn()))
                        .build());
        role.addToPolicy(
                PolicyStatement.Builder.create()
                        .actions(List.of("sqs:SendMessage"))
                        .resources(List.of(failed.getQueueArn()))
                        .build());
        CfnSchedule.Builder.create(this, unit.deployed().moduleName())
                .name(shape.name(unit.deployed().moduleName()))
                .scheduleExpression(cron(every))
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(
                        CfnSchedule.FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(
                        CfnSchedule.TargetProperty.builder()
                                .arn(unit.alias().getFunctionArn())
                                .roleArn(role.getRoleArn())
                                .input("{\"time\":\"<aws.scheduler.scheduled-time>\"}")
                                .deadLetterConfig(
                                        CfnSchedule.DeadLetterConfigProperty.builder()
                                                .arn(failed.getQueueArn())
                                                .build())
                                .build())
                .build();
    }

    /** Told by the clock and not by a rate, which would count from its deployment. */
    private static String cron(java.time.Duration every) {
        return every.toMinutes() < 60
                ? "cron(0/%d * * * ? *)".formatted(every.toMinutes())
                : "cron(0 0/%d * * ? *)".formatted(every.toHours());
    }

    private Queue deadLetters(FunctionUnit unit) {
        var name = unit.deployed().moduleName() + "-failed";
        var queue =
                Queue.Builder.create(this, name)
                        .queueName(shape.name(name))
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .retentionPeriod(Duration.days(14))
                        .build();
        NagSuppressions.addResourceSuppressions(
                queue,
                List.of(
                        NagPackSuppression.builder()
                                .id("AwsSolutions-SQS3")
                                .reason("It is where dead letters end; an alarm watches it.")
                                .build()));
        deadLetters.add(queue);
        return queue;
    }

    List<Queue> deadLetters() {
        return List.copyOf(deadLetters);
    }
}
