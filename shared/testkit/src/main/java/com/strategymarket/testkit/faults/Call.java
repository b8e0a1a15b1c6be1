package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One call of the table.
 *
 * @param number from 1, in the order in which the calls began
 * @param numberOfItsKind the same among the calls of this operation
 */
public record Call(int number, int numberOfItsKind, String operation, DynamoDbRequest request) {

    @Override
    public String toString() {
        return "call " + number + " " + operation;
    }
}
