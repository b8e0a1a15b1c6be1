package com.strategymarket.bench.limit;

import com.strategymarket.contract.TableLayout;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** bucket4j's buckets in a table, by way of its own support for stores that compare and swap. */
final class SwappedBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    private static final String STATE = "state";

    private final DynamoDbClient client;
    private final String tableName;

    SwappedBuckets(ClientSideConfig config, DynamoDbClient client, String tableName) {
        super(config);
        this.client = client;
        this.tableName = tableName;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
        return new Swap(key(name));
    }

    private final class Swap implements CompareAndSwapOperation {

        private final Map<String, AttributeValue> key;

        Swap(Map<String, AttributeValue> key) {
            this.key = key;
        }

        @Override
        public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
            var found =
                    client.getItem(get -> get.tableName(tableName).key(key).consistentRead(true));
            return Optional.ofNullable(found.item().get(STATE))
                    .map(state -> state.b().asByteArray());
        }

        @Override
        public boolean compareAndSwap(
                byte[] before, byte[] after, RemoteBucketState state, Optional<Long> timeoutNanos) {
            try {
                client.putItem(put(before, after));
                return true;
            } catch (ConditionalCheckFailedException others) {
                return false;
            }
        }

        /** There are no bytes before the first ones. */
        private PutItemRequest put(byte[] before, byte[] after) {
            var put =
                    PutItemRequest.builder()
                            .tableName(tableName)
                            .item(
                                    Map.of(
                                            TableLayout.PARTITION_KEY,
                                            key.get(TableLayout.PARTITION_KEY),
                                            TableLayout.SORT_KEY,
                                            key.get(TableLayout.SORT_KEY),
                                            STATE,
                                            bytes(after)))
                            .expressionAttributeNames(Map.of("#state", STATE));
            return before == null
                    ? put.conditionExpression("attribute_not_exists(#state)").build()
                    : put.conditionExpression("#state = :before")
                            .expressionAttributeValues(Map.of(":before", bytes(before)))
                            .build();
        }
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of(
                TableLayout.PARTITION_KEY, AttributeValue.fromS("BUCKET4J"),
                TableLayout.SORT_KEY, AttributeValue.fromS(name));
    }

    private static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    @Override
    public void removeProxy(String name) {
        client.deleteItem(delete -> delete.tableName(tableName).key(key(name)));
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
        throw new UnsupportedOperationException("asynchronous buckets");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException("asynchronous buckets");
    }
}
