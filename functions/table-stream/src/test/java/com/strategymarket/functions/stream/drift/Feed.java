package com.strategymarket.functions.stream.drift;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.trace.AuditItem;

import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.ArrayList;
import java.util.List;

/** The events that the table's own stream tells, each once and in order. */
final class Feed {

    /** The engine's stream forgets that an empty map is one: other events may have one. */
    private static final String ABOUT_SUBSCRIPTIONS = AuditItem.partition("SUBSCRIPTION#");

    private final DynamoDbStreamsClient streams;
    private String iterator;

    Feed(EmbeddedTable embedded) {
        this.streams = embedded.streams();
        var table = embedded.client().describeTable(t -> t.tableName(embedded.tableName())).table();
        var arn = table.latestStreamArn();
        var shards = streams.describeStream(s -> s.streamArn(arn)).streamDescription().shards();
        this.iterator =
                streams.getShardIterator(
                                from ->
                                        from.streamArn(arn)
                                                .shardId(shards.getFirst().shardId())
                                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
    }

    /** Those since the last time. */
    List<AuditRecord> next() {
        var events = new ArrayList<AuditRecord>();
        while (true) {
            var page = streams.getRecords(read -> read.shardIterator(iterator).limit(1_000));
            iterator = page.nextShardIterator();
            if (page.records().isEmpty()) {
                return events;
            }
            page.records().stream()
                    .filter(record -> record.eventName() == OperationType.INSERT)
                    .map(record -> record.dynamodb().newImage())
                    .filter(image -> Key.of(image).partition().startsWith(ABOUT_SUBSCRIPTIONS))
                    .map(AuditItem::read)
                    .forEach(events::add);
        }
    }
}
