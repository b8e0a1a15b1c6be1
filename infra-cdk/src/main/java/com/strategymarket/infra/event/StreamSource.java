package com.strategymarket.infra.event;

import com.strategymarket.infra.function.FunctionUnit;

import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.util.List;

/** The table's stream: batches in order, of which a bad record holds up its neighbours not long. */
final class StreamSource extends Construct {

    private static final int BATCH = 100;

    /** What is gathered is dealt with once a batch: a template's card changes no more often. */
    private static final int SECONDS_TO_GATHER = 2;

    /** With a pause that doubles in between, some minutes: a throttled table has recovered then. */
    private static final int RETRIES = 10;

    StreamSource(Construct scope, FunctionUnit unit, Table table, Queue failed) {
        super(scope, unit.deployed().moduleName());
        var stream = table.getTableStreamArn();
        unit.role()
                .allow(
                        List.of(
                                "dynamodb:DescribeStream",
                                "dynamodb:GetRecords",
                                "dynamodb:GetShardIterator",
                                "dynamodb:ListStreams"),
                        List.of(stream));
        unit.role().allow(List.of("sqs:SendMessage"), List.of(failed.getQueueArn()));
        var mapping =
                CfnEventSourceMapping.Builder.create(this, "Mapping")
                        .functionName(unit.alias().getFunctionArn())
                        .eventSourceArn(stream)
                        .startingPosition("TRIM_HORIZON")
                        .batchSize(BATCH)
                        .maximumBatchingWindowInSeconds(SECONDS_TO_GATHER)
                        .bisectBatchOnFunctionError(true)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"))
                        .maximumRetryAttempts(RETRIES)
                        .destinationConfig(lastResort(failed))
                        .build();
        // Lambda looks whether the role may read before it makes the mapping.
        mapping.getNode().addDependency(unit.role().role());
    }

    private static DestinationConfigProperty lastResort(Queue failed) {
        return DestinationConfigProperty.builder()
                .onFailure(OnFailureProperty.builder().destination(failed.getQueueArn()).build())
                .build();
    }
}
