package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class PatientCallsTest {

    private static final String GIVEN_UP =
            "This action timed out because it too long waiting for a lock.";

    /** An engine that fails in these words, and then answers. */
    private static DynamoDbClient engine(Queue<String> failures) {
        return new DynamoDbClient() {
            @Override
            public GetItemResponse getItem(GetItemRequest request) {
                if (failures.isEmpty()) {
                    return GetItemResponse.builder().build();
                }
                throw InternalServerErrorException.builder().message(failures.remove()).build();
            }

            @Override
            public String serviceName() {
                return "engine";
            }

            @Override
            public void close() {
                // It holds nothing.
            }
        };
    }

    private static final GetItemRequest ASKED = GetItemRequest.builder().build();

    @Test
    void whoWasGivenUpWaitsAgain() {
        var failures = new ArrayDeque<>(List.of(GIVEN_UP, GIVEN_UP, GIVEN_UP));

        PatientCalls.of(engine(failures)).getItem(ASKED);

        assertEquals(0, failures.size());
    }

    @Test
    void anyOtherFailureIsTold() {
        var failures = new ArrayDeque<>(List.of("broken", "broken"));
        var client = PatientCalls.of(engine(failures));

        assertThrows(InternalServerErrorException.class, () -> client.getItem(ASKED));
        assertEquals(1, failures.size());
    }
}
