package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What may go wrong with a call. */
public enum Fault {
    /** The table fails inside and has done nothing. */
    ERROR_BEFORE,

    /** The table did it, and nobody heard of it. */
    ANSWER_LOST,

    /** The call never arrived. */
    TIME_OUT,

    /** The table refuses the call for the load that it has. */
    THROTTLED,

    /** A transaction is cancelled for the load on one of its items. */
    THROTTLED_WITHIN,

    /** Another transaction holds one of the items. */
    CONFLICT,

    /** The table did it, and the caller's process is no more. */
    CRASH;

    boolean isApplied() {
        return this == ANSWER_LOST || this == CRASH;
    }

    boolean mayStrike(DynamoDbRequest request) {
        return switch (this) {
            case THROTTLED_WITHIN -> isTransaction(request);
            case CONFLICT -> isTransaction(request) || isSingleWrite(request);
            case ERROR_BEFORE, ANSWER_LOST, TIME_OUT, THROTTLED, CRASH -> true;
        };
    }

    static boolean isTransaction(DynamoDbRequest request) {
        return request instanceof TransactWriteItemsRequest
                || request instanceof TransactGetItemsRequest;
    }

    private static boolean isSingleWrite(DynamoDbRequest request) {
        return request instanceof PutItemRequest
                || request instanceof UpdateItemRequest
                || request instanceof DeleteItemRequest;
    }
}
