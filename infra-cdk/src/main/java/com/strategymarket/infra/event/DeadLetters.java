package com.strategymarket.infra.event;

import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.Accepted;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.List;

/** Where what failed for good waits for somebody, a queue for each function. */
final class DeadLetters extends Construct {

    /** As long as SQS keeps anything: a failure of Friday outlives a holiday. */
    private static final Duration KEPT = Duration.days(14);

    private final List<Queue> queues = new ArrayList<>();
    private final StageShape shape;

    DeadLetters(Construct scope, StageShape shape) {
        super(scope, "DeadLetters");
        this.shape = shape;
    }

    Queue of(FunctionUnit unit) {
        var name = unit.deployed().moduleName() + "-failed";
        var queue =
                Queue.Builder.create(this, name)
                        .queueName(shape.name(name))
                        .encryption(QueueEncryption.SQS_MANAGED)
                        .enforceSsl(true)
                        .retentionPeriod(KEPT)
                        .build();
        Accepted.finding(
                queue, "AwsSolutions-SQS3", "It is where dead letters end; an alarm watches it.");
        queues.add(queue);
        return queue;
    }

    List<Queue> all() {
        return List.copyOf(queues);
    }
}
