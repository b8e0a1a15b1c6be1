package com.strategymarket.local.events.stream;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.List;

/** Records of one shard, one after the other. */
record ShardBatch(String shardId, List<Record> records) {

    int size() {
        return records.size();
    }

    /** Those before a position. */
    ShardBatch upTo(int position) {
        return new ShardBatch(shardId, records.subList(0, position));
    }

    /** Those from a position on. */
    ShardBatch from(int position) {
        return new ShardBatch(shardId, records.subList(position, records.size()));
    }

    Record first() {
        return records.getFirst();
    }

    Record last() {
        return records.getLast();
    }

    static String sequenceNumber(Record record) {
        return record.dynamodb().sequenceNumber();
    }
}
