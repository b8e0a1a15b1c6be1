package com.strategymarket.local.events.stream;

import static com.strategymarket.local.events.stream.ShardBatch.sequenceNumber;

import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;

import java.util.Optional;
import java.util.stream.Collectors;

/** Goes through the shards of the stream, parents first, from where it was left. */
final class ShardFollower {

    private final TableStream stream;
    private final StreamPosition position;
    private final BatchHandler handler;
    private final Pause pause;

    ShardFollower(TableStream stream, StreamPosition position, BatchHandler handler, Pause pause) {
        this.stream = stream;
        this.position = position;
        this.handler = handler;
        this.pause = pause;
    }

    /** Handles all that is there now; by one at a time, who waits finds nothing left. */
    synchronized void drain() throws InterruptedException {
        boolean anyFinished;
        do {
            anyFinished = false;
            var shards = stream.shards();
            var ids = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
            position.retain(ids);
            for (var shard : shards) {
                var parent = TableStream.parent(shard);
                boolean ready = !ids.contains(parent) || position.isFinished(parent);
                if (ready && !position.isFinished(shard.shardId())) {
                    anyFinished |= finish(shard);
                }
            }
            // A shard that ends has a child, perhaps one that was not there before.
        } while (anyFinished);
    }

    /** Whether it came to the shard's end, and not only to the end of what is there by now. */
    private boolean finish(Shard shard) throws InterruptedException {
        var iterator = Optional.of(iterator(shard));
        while (iterator.isPresent()) {
            var page = stream.read(iterator.get());
            deliver(shard, page);
            iterator = Optional.ofNullable(page.nextShardIterator());
            if (iterator.isPresent() && page.records().isEmpty() && isOpen(shard)) {
                return false;
            }
        }
        position.finished(shard.shardId());
        return true;
    }

    private String iterator(Shard shard) {
        return stream.iterator(shard.shardId(), position.after(shard.shardId()));
    }

    private void deliver(Shard shard, GetRecordsResponse page) throws InterruptedException {
        if (page.hasRecords() && !page.records().isEmpty()) {
            var id = shard.shardId();
            new Delivery(handler, pause, last -> position.settled(id, sequenceNumber(last)))
                    .deliver(new ShardBatch(id, page.records()));
        }
    }

    private static boolean isOpen(Shard shard) {
        return shard.sequenceNumberRange().endingSequenceNumber() == null;
    }
}
