package com.strategymarket.embedded;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A table that an earlier start left behind: compared with the layout, and given the indexes that
 * it lacks.
 */
record ExistingTable(DynamoDbClient client, String name) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final int MOST_LOOKS = 60_000;

    /** What cannot be put right without losing data or hiding a mistake. */
    List<String> differences() {
        return shape().differencesFrom(wanted());
    }

    void addMissingIndexes() {
        var missing = wanted().indexesMissingFrom(shape());
        TableLayout.indexes().stream()
                .filter(index -> missing.contains(index.name()))
                .map(TableDefinition::index)
                .forEach(this::add);
    }

    private void add(GlobalSecondaryIndex index) {
        var creation =
                CreateGlobalSecondaryIndexAction.builder()
                        .indexName(index.indexName())
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build();
        client.updateTable(
                UpdateTableRequest.builder()
                        .tableName(name)
                        .attributeDefinitions(TableDefinition.attributes())
                        .globalSecondaryIndexUpdates(
                                GlobalSecondaryIndexUpdate.builder().create(creation).build())
                        .build());
        awaitActive(index.indexName());
    }

    private void awaitActive(String index) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (isActive(index)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IllegalStateException(
                "The index " + index + " is still being made after " + MOST_LOOKS + " looks");
    }

    /** The engine fails to describe a table at the very moment at which it adds an index to it. */
    private boolean isActive(String index) {
        try {
            return description().globalSecondaryIndexes().stream()
                    .anyMatch(
                            each ->
                                    each.indexName().equals(index)
                                            && each.indexStatus() == IndexStatus.ACTIVE);
        } catch (LocalDBAccessException e) {
            return false;
        }
    }

    private TableShape wanted() {
        return TableShape.of(TableDefinition.creation(name), TableLayout.EXPIRES_AT);
    }

    private TableShape shape() {
        var expiry =
                client.describeTimeToLive(request -> request.tableName(name))
                        .timeToLiveDescription()
                        .attributeName();
        return TableShape.of(description(), expiry);
    }

    private TableDescription description() {
        return client.describeTable(request -> request.tableName(name)).table();
    }
}
