package com.strategymarket.testkit.faults;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.time.Duration;
import java.util.ArrayList;

/** Faults as the SDK's client tells its caller of them, once its own retries are used up. */
final class Failures {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Failures() {}

    static Throwable of(Fault fault, Call call) {
        return switch (fault) {
            case ERROR_BEFORE ->
                    told(InternalServerErrorException.builder(), 500, "InternalServerError");
            case ANSWER_LOST -> SdkClientException.create("Unable to execute HTTP request: reset");
            case TIME_OUT -> ApiCallTimeoutException.create(PATIENCE.toMillis());
            case THROTTLED ->
                    told(
                            ProvisionedThroughputExceededException.builder(),
                            400,
                            "ProvisionedThroughputExceededException");
            case THROTTLED_WITHIN -> cancelled(call.request(), "ThrottlingError");
            case CONFLICT ->
                    Fault.isTransaction(call.request())
                            ? cancelled(call.request(), "TransactionConflict")
                            : told(
                                    TransactionConflictException.builder(),
                                    400,
                                    "TransactionConflictException");
            case CRASH -> new Crashed(call);
        };
    }

    /** The last item is the one that stands in the way. */
    private static DynamoDbException cancelled(DynamoDbRequest request, String code) {
        var reasons = new ArrayList<CancellationReason>();
        for (int i = 1; i < items(request); i++) {
            reasons.add(CancellationReason.builder().code("None").build());
        }
        reasons.add(CancellationReason.builder().code(code).message(code).build());
        var cancelled = TransactionCanceledException.builder().cancellationReasons(reasons);
        return told(cancelled, 400, "TransactionCanceledException");
    }

    private static int items(DynamoDbRequest transaction) {
        return switch (transaction) {
            case TransactWriteItemsRequest write -> write.transactItems().size();
            case TransactGetItemsRequest get -> get.transactItems().size();
            default -> throw new IllegalArgumentException("no transaction: " + transaction);
        };
    }

    private static DynamoDbException told(
            DynamoDbException.Builder exception, int status, String code) {
        var details =
                AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode(code)
                        .errorMessage(code);
        exception.message(code);
        exception.statusCode(status);
        exception.awsErrorDetails(details.build());
        return (DynamoDbException) exception.build();
    }
}
