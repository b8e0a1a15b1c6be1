package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.request.TransactionRequest;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Writes all of it or nothing, and tries again for as long as others are in the way. */
final class Transaction {

    private static final int TRIES = 7;

    private final DynamoDbClient client;
    private final String table;
    private final Calls calls;
    private final RandomGenerator random;
    private final Backoff backoff;

    Transaction(
            DynamoDbClient client,
            String table,
            Calls calls,
            RandomGenerator random,
            Backoff backoff) {
        this.client = client;
        this.table = table;
        this.calls = calls;
        this.random = random;
        this.backoff = backoff;
    }

    void run(List<Write> writes) {
        for (int tries = 1; ; tries++) {
            try {
                attempt(writes);
                return;
            } catch (TransactionCanceledException e) {
                var cancellation = new Cancellation(writes, e);
                if (!cancellation.isPassing() || tries == TRIES) {
                    throw cancellation.outcome();
                }
                backoff.after(tries);
            }
        }
    }

    /**
     * Even a single write goes as a transaction, because only transactions take a token. When an
     * answer gets lost, the SDK (and below it the JDK's connection) sends the request again: a
     * plain conditional put would then fail by its own first effect, where this one is known by its
     * token and answered as the first. A new try of ours has a new token, for it is another
     * request: the one before it was refused.
     */
    private void attempt(List<Write> writes) {
        var token = new UUID(random.nextLong(), random.nextLong()).toString();
        var request = TransactionRequest.of(table, writes, token);
        calls.make(
                () -> client.transactWriteItems(request),
                written -> Units.ofTransaction(writes),
                failure -> priceOfFailure(writes, failure));
    }

    private static Units priceOfFailure(List<Write> writes, SdkException failure) {
        return failure instanceof TransactionCanceledException refused
                ? Units.ofRefused(writes, new Cancellation(writes, refused)::found)
                : Units.ofTransaction(writes);
    }
}
