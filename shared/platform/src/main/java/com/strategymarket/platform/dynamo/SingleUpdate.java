package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.request.UpdateRequest;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.List;
import java.util.Map;

/** Changes one item, and tries again for as long as a transaction is in the way. */
final class SingleUpdate {

    private static final int TRIES = 7;

    private final DynamoDbClient client;
    private final String table;
    private final Calls calls;
    private final Backoff backoff;

    SingleUpdate(DynamoDbClient client, String table, Calls calls, Backoff backoff) {
        this.client = client;
        this.table = table;
        this.calls = calls;
        this.backoff = backoff;
    }

    Map<String, AttributeValue> run(Write.Update write) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt(write);
            } catch (ConditionalCheckFailedException e) {
                throw new ConditionFailed(Map.of(write.key(), e.item()), e);
            } catch (TransactionConflictException e) {
                if (tries == TRIES) {
                    throw new Contended(List.of(write), e);
                }
                backoff.after(tries);
            }
        }
    }

    private Map<String, AttributeValue> attempt(Write.Update write) {
        var request = UpdateRequest.of(table, write);
        return calls.make(
                        () -> client.updateItem(request),
                        updated -> Units.ofUpdate(write, updated.attributes()),
                        failure -> priceOfFailure(write, failure))
                .attributes();
    }

    private static Units priceOfFailure(Write.Update write, SdkException failure) {
        return failure instanceof ConditionalCheckFailedException refused
                ? Units.ofUpdate(write, refused.item())
                : Units.NONE;
    }
}
