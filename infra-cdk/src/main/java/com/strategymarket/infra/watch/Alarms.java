package com.strategymarket.infra.watch;

import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

import java.util.List;
import java.util.Map;

/** What wakes operators, and where they hear of it. */
public final class Alarms extends Construct {

    /** Who is to hear of alarms by e-mail; nobody unless it is given. */
    public static final String ADDRESS = "ALARM_EMAIL";

    private final Topic topic;
    private final StageShape shape;

    Alarms(Construct scope, StageShape shape) {
        super(scope, "Alarms");
        this.shape = shape;
        this.topic =
                Topic.Builder.create(this, "Topic")
                        .topicName(shape.name("alarms"))
                        .enforceSsl(true)
                        .build();
        // The policy that demands TLS replaces the one by which alarms may publish at all.
        topic.addToResourcePolicy(
                PolicyStatement.Builder.create()
                        .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                        .actions(List.of("sns:Publish"))
                        .resources(List.of(topic.getTopicArn()))
                        .conditions(
                                Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build());
        shape.given()
                .of(ADDRESS)
                .ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
    }

    /** When once in five minutes is too much. */
    void whenAny(String name, String meaning, Metric metric) {
        whenAbove(name, meaning, metric, new Bound(0, 1));
    }

    /**
     * @param most what a period may have
     * @param periods how many periods of five minutes, one after the other, have to be above it
     */
    record Bound(double most, int periods) {}

    void whenAbove(String name, String meaning, Metric metric, Bound bound) {
        var alarm =
                Alarm.Builder.create(this, name)
                        .alarmName(shape.name(name))
                        .alarmDescription(meaning + " See docs/operations.md, " + name + ".")
                        .metric(metric)
                        .threshold(bound.most())
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .evaluationPeriods(bound.periods())
                        .treatMissingData(TreatMissingData.NOT_BREACHING)
                        .build();
        alarm.addAlarmAction(new SnsAction(topic));
        alarm.addOkAction(new SnsAction(topic));
    }

    static Duration fiveMinutes() {
        return Duration.minutes(5);
    }

    String topicArn() {
        return topic.getTopicArn();
    }
}
