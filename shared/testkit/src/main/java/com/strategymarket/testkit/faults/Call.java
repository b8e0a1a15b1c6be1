package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One call of the table.
 *
 * @param number from 1, in the order in which the calls began
 */
public record Call(int number, String operation, DynamoDbRequest request) {

    @Override
    public String toString() {
        return "call " + number + " " + operation;
    }
}
