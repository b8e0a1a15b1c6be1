package com.strategymarket.local.events.stream;

import static java.lang.System.Logger.Level.WARNING;

import com.strategymarket.local.events.DeadLetter;
import com.strategymarket.local.events.DeadLetters;

import java.time.InstantSource;

/**
 * Where batches go: to the function, and what it cannot deal with to the dead letters.
 *
 * @param source what the dead letters call the stream
 */
record BatchHandler(
        String source,
        EventJson json,
        StreamFunction function,
        DeadLetters deadLetters,
        InstantSource clock) {

    private static final System.Logger LOG = System.getLogger(BatchHandler.class.getName());

    BatchAnswer handle(ShardBatch batch) throws InterruptedException {
        return BatchAnswer.of(function, batch, json.batch(batch.records()));
    }

    void giveUp(ShardBatch alone, String reason) {
        LOG.log(WARNING, "{0}: gave up a change: {1}", source, reason);
        var record = alone.first();
        var id = alone.shardId() + "/" + ShardBatch.sequenceNumber(record);
        deadLetters.add(new DeadLetter(source, id, json.one(record), reason, clock.instant()));
    }
}
