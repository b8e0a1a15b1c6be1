package com.strategymarket.local.events.stream;

import com.strategymarket.embedded.EmbeddedTable;

import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stream of the table, as it can be read. */
record TableStream(DynamoDbStreamsClient client, String arn) {

    static final int BATCH = 100;

    static TableStream of(EmbeddedTable table) {
        var description =
                table.client().describeTable(request -> request.tableName(table.tableName()));
        return new TableStream(table.streams(), description.table().latestStreamArn());
    }

    /**
     * Every shard after its parent: what a parent holds of a key is older than what a child does.
     */
    List<Shard> shards() {
        var rest = new ArrayList<>(allShards());
        var ids = rest.stream().map(Shard::shardId).collect(Collectors.toCollection(HashSet::new));
        var ordered = new ArrayList<Shard>();
        while (!rest.isEmpty()) {
            var ready = rest.stream().filter(shard -> !ids.contains(parent(shard))).toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Shards are their own parents: " + rest);
            }
            ordered.addAll(ready);
            rest.removeAll(ready);
            ready.forEach(shard -> ids.remove(shard.shardId()));
        }
        return ordered;
    }

    static String parent(Shard shard) {
        return Optional.ofNullable(shard.parentShardId()).orElse("");
    }

    private List<Shard> allShards() {
        var shards = new ArrayList<Shard>();
        var request = DescribeStreamRequest.builder().streamArn(arn);
        Optional<String> last;
        do {
            var page = client.describeStream(request.build()).streamDescription();
            shards.addAll(page.shards());
            last = Optional.ofNullable(page.lastEvaluatedShardId());
            last.ifPresent(request::exclusiveStartShardId);
        } while (last.isPresent());
        return shards;
    }

    /** An iterator behind this record, or at the oldest one when that is gone already. */
    String iterator(String shardId, Optional<String> after) {
        if (after.isEmpty()) {
            return oldest(shardId);
        }
        try {
            return iterator(
                    start(shardId, ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(after.get()));
        } catch (TrimmedDataAccessException e) {
            return oldest(shardId);
        }
    }

    GetRecordsResponse read(String iterator) {
        return client.getRecords(request -> request.shardIterator(iterator).limit(BATCH));
    }

    private String oldest(String shardId) {
        return iterator(start(shardId, ShardIteratorType.TRIM_HORIZON));
    }

    private GetShardIteratorRequest.Builder start(String shardId, ShardIteratorType type) {
        return GetShardIteratorRequest.builder()
                .streamArn(arn)
                .shardId(shardId)
                .shardIteratorType(type);
    }

    private String iterator(GetShardIteratorRequest.Builder request) {
        return client.getShardIterator(request.build()).shardIterator();
    }
}
