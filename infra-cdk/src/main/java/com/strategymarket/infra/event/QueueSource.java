package com.strategymarket.infra.event;

import com.strategymarket.infra.function.FunctionUnit;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

import java.util.List;

/** A queue, and the function that works it off. */
final class QueueSource extends Construct {

    private static final int BATCH = 10;
    private static final int TRIES = 3;

    /** AWS advises six times the function's, so that a throttled batch is not sent twice. */
    private static final int VISIBLE_AGAIN_AFTER = 6;

    QueueSource(Construct scope, StageShape shape, FunctionUnit unit, Waiting waiting) {
        super(scope, waiting.name());
        var queue = queue(shape, unit, waiting);
        unit.role()
                .allow(
                        List.of(
                                "sqs:ReceiveMessage",
                                "sqs:DeleteMessage",
                                "sqs:GetQueueAttributes"),
                        List.of(queue.getQueueArn()));
        var mapping =
                CfnEventSourceMapping.Builder.create(this, "Mapping")
                        .functionName(unit.alias().getFunctionArn())
                        .eventSourceArn(queue.getQueueArn())
                        .batchSize(BATCH)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .build();
        // Lambda looks whether the role may receive before it makes the mapping.
        mapping.getNode().addDependency(unit.role().role());
    }

    /**
     * @param failed takes what was tried often enough
     */
    record Waiting(String name, Queue failed) {}

    private Queue queue(StageShape shape, FunctionUnit unit, Waiting waiting) {
        var longest = unit.deployed().deployment().timeout().multipliedBy(VISIBLE_AGAIN_AFTER);
        return Queue.Builder.create(this, "Queue")
                .queueName(shape.name(waiting.name()))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(Duration.seconds(longest.toSeconds()))
                .deadLetterQueue(
                        DeadLetterQueue.builder()
                                .queue(waiting.failed())
                                .maxReceiveCount(TRIES)
                                .build())
                .build();
    }
}
