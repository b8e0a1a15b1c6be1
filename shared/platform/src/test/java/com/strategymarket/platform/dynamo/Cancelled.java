package com.strategymarket.platform.dynamo;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;
import java.util.stream.Stream;

/** Cancelled transactions as DynamoDB reports them. */
final class Cancelled {

    private Cancelled() {}

    static TransactionCanceledException cancelled(String... codes) {
        return cancelled(
                Stream.of(codes).map(Cancelled::reason).toArray(CancellationReason[]::new));
    }

    static TransactionCanceledException cancelled(CancellationReason... reasons) {
        return TransactionCanceledException.builder()
                .statusCode(400)
                .cancellationReasons(reasons)
                .build();
    }

    static CancellationReason failed(Map<String, AttributeValue> found) {
        var reason = CancellationReason.builder().code("ConditionalCheckFailed");
        return found.isEmpty() ? reason.build() : reason.item(found).build();
    }

    static CancellationReason none() {
        return CancellationReason.builder().build();
    }

    static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }
}
