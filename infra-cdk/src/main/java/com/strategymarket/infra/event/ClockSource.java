package com.strategymarket.infra.event;

import com.strategymarket.contract.Trigger;
import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.OnFailureProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The clock, as EventBridge Scheduler has it. */
final class ClockSource extends Construct {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * What could not be called for an hour is laid aside; by then the next calls have caught up.
     */
    private static final Duration PATIENCE = Duration.ofHours(1);

    ClockSource(Construct scope, StageShape shape, FunctionUnit unit, Ticks ticks) {
        super(scope, unit.deployed().moduleName());
        var function = unit.alias().getFunctionArn();
        var role = role(function, ticks.failed());
        layAside(unit, ticks);
        CfnSchedule.Builder.create(this, "Schedule")
                .name(shape.name(unit.deployed().moduleName()))
                .scheduleExpression(cron(ticks.schedule().every()))
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(FlexibleTimeWindowProperty.builder().mode("OFF").build())
                .target(
                        TargetProperty.builder()
                                .arn(function)
                                .roleArn(role.getRoleArn())
                                .input("{\"time\":\"<aws.scheduler.scheduled-time>\"}")
                                .retryPolicy(
                                        RetryPolicyProperty.builder()
                                                .maximumEventAgeInSeconds(PATIENCE.toSeconds())
                                                .build())
                                .deadLetterConfig(
                                        DeadLetterConfigProperty.builder()
                                                .arn(ticks.failed().getQueueArn())
                                                .build())
                                .build())
                .build();
    }

    /**
     * The clock does not wait for what it calls: what fails then is Lambda's to try again and to
     * lay aside. Nothing waits for longer than until the next call.
     */
    private void layAside(FunctionUnit unit, Ticks ticks) {
        var every = ticks.schedule().every();
        unit.role().allow(List.of("sqs:SendMessage"), List.of(ticks.failed().getQueueArn()));
        var failing =
                CfnEventInvokeConfig.Builder.create(this, "Failing")
                        .functionName(unit.alias().getLambda().getFunctionName())
                        .qualifier(unit.alias().getAliasName())
                        .maximumRetryAttempts(ticks.schedule().retries())
                        .maximumEventAgeInSeconds(Math.min(every.toSeconds(), PATIENCE.toSeconds()))
                        .destinationConfig(
                                DestinationConfigProperty.builder()
                                        .onFailure(
                                                OnFailureProperty.builder()
                                                        .destination(ticks.failed().getQueueArn())
                                                        .build())
                                        .build())
                        .build();
        failing.getNode().addDependency(unit.alias());
        // Lambda looks whether the role may send before it makes it.
        failing.getNode().addDependency(unit.role().role());
    }

    /**
     * @param failed takes the calls that did not come through
     */
    record Ticks(Trigger.Schedule schedule, Queue failed) {}

    /** Told by the clock and not by a rate, which would count from its deployment. */
    static String cron(Duration every) {
        if (every.toMinutes() < MINUTES_OF_AN_HOUR) {
            return "cron(0/%s * * * ? *)".formatted(every.toMinutes());
        }
        // Steps of a whole day are more than the field has.
        return every.toDays() == 1
                ? "cron(0 0 * * ? *)"
                : "cron(0 0/%s * * ? *)".formatted(every.toHours());
    }

    private Role role(String function, Queue failed) {
        var role = Role.Builder.create(this, "Role").assumedBy(theScheduler()).build();
        allow(role, "lambda:InvokeFunction", function);
        allow(role, "sqs:SendMessage", failed.getQueueArn());
        return role;
    }

    /** Schedules of this account's only: the service works for all accounts. */
    private static IPrincipal theScheduler() {
        return ServicePrincipal.Builder.create("scheduler.amazonaws.com")
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build();
    }

    private static void allow(Role role, String action, String resource) {
        role.addToPolicy(
                PolicyStatement.Builder.create()
                        .actions(List.of(action))
                        .resources(List.of(resource))
                        .build());
    }
}
