package com.strategymarket.testkit.function;

import com.strategymarket.embedded.EmbeddedTable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that a table's stream has told so far: every item before and after every change. */
public final class StreamImages {

    private final DynamoDbStreamsClient streams;
    private final String arn;

    private StreamImages(DynamoDbStreamsClient streams, String arn) {
        this.streams = streams;
        this.arn = arn;
    }

    public static List<Map<String, AttributeValue>> of(EmbeddedTable embedded) {
        var table = embedded.client().describeTable(t -> t.tableName(embedded.tableName()));
        return new StreamImages(embedded.streams(), table.table().latestStreamArn()).all();
    }

    private List<Map<String, AttributeValue>> all() {
        var description = streams.describeStream(stream -> stream.streamArn(arn));
        return description.streamDescription().shards().stream()
                .flatMap(this::records)
                .map(Record::dynamodb)
                .flatMap(change -> Stream.of(change.oldImage(), change.newImage()))
                .filter(image -> !image.isEmpty())
                .toList();
    }

    private Stream<Record> records(Shard shard) {
        var start =
                streams.getShardIterator(
                        from ->
                                from.streamArn(arn)
                                        .shardId(shard.shardId())
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
        return streams
                .getRecords(read -> read.shardIterator(start.shardIterator()).limit(1000))
                .records()
                .stream();
    }
}
