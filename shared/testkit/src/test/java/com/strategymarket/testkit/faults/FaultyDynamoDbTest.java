package com.strategymarket.testkit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.embedded.EmbeddedTable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

import java.util.List;
import java.util.stream.IntStream;

class FaultyDynamoDbTest {

    private EmbeddedTable table;
    private FaultyDynamoDb faulty;
    private Notes notes;
    private Notes truth;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
        faulty = new FaultyDynamoDb(table.client());
        notes = new Notes(faulty.client(), table.tableName());
        truth = new Notes(table.client(), table.tableName());
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void callsAreNotedInTheirOrderWithTheirRequests() {
        notes.put("a");
        notes.has("a");

        assertEquals(List.of("putItem", "getItem"), operations(faulty.calls()));
        assertEquals(1, faulty.calls().getFirst().number());
        var put = assertInstanceOf(PutItemRequest.class, faulty.calls().getFirst().request());
        assertEquals("a", put.item().get("sort_key").s());
    }

    @Test
    void everyPageOfAPaginatorIsACall() {
        truth.put("a");
        truth.put("b");

        assertEquals(List.of("a", "b"), notes.all());
        assertEquals(List.of("query", "query", "query"), operations(faulty.calls()));
    }

    @Test
    void callsAtTheSameTimeAreAllNoted() throws InterruptedException {
        var threads =
                IntStream.range(0, 50)
                        .mapToObj(i -> Thread.startVirtualThread(() -> notes.put("n" + i)))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertEquals(
                IntStream.rangeClosed(1, 50).boxed().toList(),
                faulty.calls().stream().map(Call::number).toList());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void eachFaultLooksAsTheSdkShowsItAndDoesWhatItSays(Fault fault) {
        faulty.inject(Injection.once(fault, 1));

        var thrown = assertThrows(Throwable.class, () -> notes.putTogether("token", "a", "b"));

        assertEquals(thrownBy(fault), thrown.getClass());
        assertEquals(fault == Fault.ANSWER_LOST || fault == Fault.CRASH, truth.has("a"));
        assertEquals(1, faulty.struck().size());
    }

    @Test
    void aConflictNamesTheItemThatIsHeld() {
        faulty.inject(Injection.once(Fault.CONFLICT, 1));

        var cancelled =
                assertThrows(
                        TransactionCanceledException.class,
                        () -> notes.putTogether("token", "a", "b"));

        assertEquals(
                List.of("None", "TransactionConflict"),
                cancelled.cancellationReasons().stream().map(CancellationReason::code).toList());
    }

    @Test
    void aSingleWriteMeetsAConflictOfItsOwn() {
        faulty.inject(Injection.once(Fault.CONFLICT, 1));

        assertThrows(TransactionConflictException.class, () -> notes.put("a"));
        assertFalse(truth.has("a"));
    }

    @Test
    void aReadMeetsNoConflict() {
        faulty.inject(Injection.fromThenOn(Fault.CONFLICT, 1));

        assertFalse(notes.has("a"));
        assertEquals(List.of(), faulty.struck());
    }

    @Test
    void aFaultStrikesOnceUnlessItLasts() {
        faulty.inject(Injection.once(Fault.THROTTLED, 2));
        notes.put("a");
        assertThrows(ProvisionedThroughputExceededException.class, () -> notes.put("b"));
        notes.put("c");

        faulty.inject(Injection.fromThenOn(Fault.THROTTLED, 2));
        notes.put("d");
        for (var name : List.of("e", "f")) {
            assertThrows(ProvisionedThroughputExceededException.class, () -> notes.put(name));
        }

        assertEquals(List.of("a", "c", "d"), truth.all());
    }

    @Test
    void afterACrashNothingIsDoneUntilTheProcessIsUpAgain() {
        faulty.inject(Injection.once(Fault.CRASH, 1));

        assertThrows(Crashed.class, () -> notes.put("a"));
        assertThrows(Crashed.class, () -> notes.put("b"));
        faulty.reset();
        notes.put("c");

        assertEquals(List.of("a", "c"), truth.all());
    }

    @Test
    void aLostAnswerMayBeARefusal() {
        truth.put("a");
        faulty.inject(Injection.once(Fault.ANSWER_LOST, 1));

        assertThrows(SdkClientException.class, () -> notes.putNew("a"));
        assertThrows(ConditionalCheckFailedException.class, () -> notes.putNew("a"));
        assertTrue(truth.has("a"));
    }

    private static Class<? extends Throwable> thrownBy(Fault fault) {
        return switch (fault) {
            case ERROR_BEFORE -> InternalServerErrorException.class;
            case ANSWER_LOST -> SdkClientException.class;
            case TIME_OUT -> ApiCallTimeoutException.class;
            case THROTTLED -> ProvisionedThroughputExceededException.class;
            case THROTTLED_WITHIN, CONFLICT -> TransactionCanceledException.class;
            case CRASH -> Crashed.class;
        };
    }

    private static List<String> operations(List<Call> calls) {
        return calls.stream().map(Call::operation).toList();
    }
}
