package com.strategymarket.local.events.stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a function made of a batch, understood as Lambda understands it.
 *
 * @param done how many records from the first on need not come again
 * @param reason why the next one does
 */
record BatchAnswer(int done, String reason) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static BatchAnswer of(StreamFunction function, ShardBatch batch, byte[] event)
            throws InterruptedException {
        try {
            var answer = function.handle(event);
            return new BatchAnswer(done(answer, batch), "The function reported it as failed.");
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            // An error too: what a function throws is its failure, not the stream's.
            return new BatchAnswer(0, e.toString());
        }
    }

    /** An answer that names nothing, or is none at all, says that all went well. */
    private static int done(byte[] answer, ShardBatch batch) {
        if (answer.length == 0) {
            return batch.size();
        }
        return JSON.readTree(answer)
                .path("batchItemFailures")
                .valueStream()
                .mapToInt(failure -> position(failure, batch))
                .min()
                .orElse(batch.size());
    }

    private static int position(JsonNode failure, ShardBatch batch) {
        var named = failure.path("itemIdentifier").asString("");
        var sequence = batch.records().stream().map(ShardBatch::sequenceNumber).toList();
        int position = sequence.indexOf(named);
        if (position < 0) {
            throw new IllegalArgumentException("It reported a record that it was not given.");
        }
        return position;
    }
}
