package com.strategymarket.platform.dynamo;

import static com.strategymarket.platform.dynamo.Cancelled.cancelled;
import static com.strategymarket.platform.dynamo.Cancelled.failed;
import static com.strategymarket.platform.dynamo.Cancelled.none;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class OutageTest {

    private static final Key KEY = new Key("p", "s");
    private static final Map<String, AttributeValue> ITEM =
            ItemWriter.of(KEY).text("name", "there").item();
    private static final Write GUARD = Write.put(ITEM).when(Condition.absent());
    private static final Write COUNT = Write.update(new Key("p", "COUNT")).adding("count", 1);

    private final ScriptedClient client = new ScriptedClient();
    private final Table table = new Table(client, "table", new Random(1), pause -> {}, () -> 0);

    static Stream<SdkException> outages() {
        return Stream.of(
                ProvisionedThroughputExceededException.builder().build(),
                RequestLimitExceededException.builder().build(),
                ThrottlingException.builder().build(),
                InternalServerErrorException.builder().build(),
                TransactionInProgressException.builder().build(),
                DynamoDbException.builder().statusCode(503).build(),
                DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("RequestThrottled").build())
                        .build(),
                SdkClientException.create("no route"),
                ApiCallTimeoutException.create(3000),
                ApiCallAttemptTimeoutException.create(1000),
                AbortedException.create("interrupted"));
    }

    static Stream<SdkException> bugs() {
        return Stream.of(
                DynamoDbException.builder()
                        .statusCode(400)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("ValidationException").build())
                        .build(),
                ResourceNotFoundException.builder().statusCode(400).build(),
                IdempotentParameterMismatchException.builder().statusCode(400).build(),
                cancelled("ValidationError", "None"),
                TransactionCanceledException.builder().statusCode(400).build());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whatPassesByItselfIsUnavailable(SdkException outage) {
        client.then(outage).then(outage).then(outage).then(outage);

        for (var operation :
                List.<Runnable>of(
                        () -> table.get(KEY),
                        () -> table.getAll(List.of(KEY)),
                        () -> table.query(Query.of("p", 1)),
                        () -> table.write(GUARD))) {
            var thrown = assertThrows(ProblemException.class, operation::run);
            assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
            assertEquals(Optional.of(Duration.ofSeconds(1)), thrown.problem().retryAfter());
            assertSame(outage, thrown.getCause());
        }
        assertEquals(4, client.requests.size(), "the SDK has tried again already");
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void whatIsWrongWithTheRequestIsABug(SdkException bug) {
        client.then(bug);

        assertSame(bug, assertThrows(SdkException.class, () -> table.write(GUARD, COUNT)));
        assertEquals(1, client.requests.size());
    }

    @Test
    void eachCallIsChargedWithItsTimeAlsoWhenItFails() {
        var ticks = new long[] {0};
        var timed =
                new Table(client, "table", new Random(1), pause -> {}, () -> ticks[0] += 1_000_000);
        client.then(GetItemResponse.builder().item(ITEM).build())
                .then(cancelled("TransactionConflict", "None"))
                .then(cancelled(failed(ITEM), none()))
                .then(SdkClientException.create("no route"));

        var cost =
                Cost.measured(
                        () -> {
                            timed.get(KEY);
                            assertThrows(ConditionFailed.class, () -> timed.write(GUARD, COUNT));
                            assertThrows(ProblemException.class, () -> timed.getEventually(KEY));
                            return Cost.current();
                        });

        assertEquals("ddb;dur=4.0;desc=\"4 calls, depth 4, 1 RCU, 8 WCU\"", cost.serverTiming());
    }

    @Test
    void anInterruptedPauseIsUnavailableAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThrows(ProblemException.class, () -> Pause.sleeping(Duration.ofDays(1)));
        assertTrue(Thread.interrupted());
    }
}
