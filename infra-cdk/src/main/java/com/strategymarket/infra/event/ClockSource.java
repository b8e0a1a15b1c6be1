package com.strategymarket.infra.event;

import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.time.Duration;
import java.util.List;

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
        CfnSchedule.Builder.create(this, "Schedule")
                .name(shape.name(unit.deployed().moduleName()))
                .scheduleExpression(cron(ticks.every()))
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
     * @param failed takes the calls that did not come through
     */
    record Ticks(Duration every, Queue failed) {}

    /** Told by the clock and not by a rate, which would count from its deployment. */
    static String cron(Duration every) {
        return every.toMinutes() < MINUTES_OF_AN_HOUR
                ? "cron(0/%d * * * ? *)".formatted(every.toMinutes())
                : "cron(0 0/%d * * ? *)".formatted(every.toHours());
    }

    private Role role(String function, Queue failed) {
        var role =
                Role.Builder.create(this, "Role")
                        .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
                        .build();
        allow(role, "lambda:InvokeFunction", function);
        allow(role, "sqs:SendMessage", failed.getQueueArn());
        return role;
    }

    private static void allow(Role role, String action, String resource) {
        role.addToPolicy(
                PolicyStatement.Builder.create()
                        .actions(List.of(action))
                        .resources(List.of(resource))
                        .build());
    }
}
