package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a world stands on: an empty table of its own.
 *
 * @param faulty for what is under test
 * @param table the same table, which never fails, for invariants to look at
 */
public record Stage(FaultyDynamoDb faulty, DynamoDbClient table, String tableName) {

    /** The client for what is under test. */
    public DynamoDbClient client() {
        return faulty.client();
    }
}
