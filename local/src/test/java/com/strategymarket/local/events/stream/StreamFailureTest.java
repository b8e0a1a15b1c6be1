package com.strategymarket.local.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

class StreamFailureTest {

    private final HandClock clock = new HandClock("2026-11-20T09:00:00Z");
    private final DeadLetters deadLetters = new DeadLetters(Optional.empty());
    private final List<Duration> pauses = new ArrayList<>();
    private final Recorder function = new Recorder();
    private EmbeddedTable table;
    private Changes changes;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
        changes = new Changes(table.client(), table.tableName());
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void theBatchComesAgainFromTheLowestReportedRecordOn() throws InterruptedException {
        var failures = new AtomicInteger();
        var names = changes.puts(5);
        function.failing(
                name -> List.of("n002", "n004").contains(name) && failures.incrementAndGet() <= 2);

        drain(function);

        assertEquals(List.of(names, names.subList(2, 5)), function.batches());
        assertEquals(List.of(), deadLetters.all());
    }

    @Test
    void aRecordThatAlwaysFailsIsGivenUpAfterFiveAttemptsAloneAndTheOthersGoOn()
            throws InterruptedException {
        var names = changes.puts(20);
        function.failing("n013"::equals);

        drain(function);

        var alone = function.batches().stream().filter(List.of("n013")::equals).toList();
        assertEquals(5, alone.size());
        var letter = deadLetters.all().getFirst();
        assertEquals(1, deadLetters.all().size());
        assertEquals("table-stream", letter.source());
        assertTrue(letter.body().contains("n013"), letter.body());
        assertEquals(clock.instant(), letter.at());
        var rest = names.stream().filter(name -> !name.equals("n013")).toList();
        assertEquals(rest, doneInOrder(name -> name.equals("n013")));
    }

    @Test
    void aBatchThatBreaksIsHalvedUntilTheGuiltyOneIsAlone() throws InterruptedException {
        changes.puts(8);
        function.breakingOn(names -> names.contains("n005"));

        drain(function);

        assertEquals(
                List.of(8, 4, 4, 2, 1, 1, 1, 1, 1, 1, 2),
                function.batches().stream().map(List::size).toList());
        assertEquals(1, deadLetters.all().size());
        assertTrue(deadLetters.all().getFirst().reason().contains("broken on purpose"));
    }

    @Test
    void betweenAttemptsItWaitsLongerEachTime() throws InterruptedException {
        changes.put("a");
        function.breakingOn(names -> true);

        drain(function);

        assertEquals(
                List.of(100L, 200L, 400L, 800L), pauses.stream().map(Duration::toMillis).toList());
    }

    @Test
    void aRecordThatRecoversIsNotGivenUp() throws InterruptedException {
        var attempts = new AtomicInteger();
        changes.put("a");
        function.breakingOn(names -> attempts.incrementAndGet() < 5);

        drain(function);

        assertEquals(Collections.nCopies(5, List.of("a")), function.batches());
        assertEquals(List.of(), deadLetters.all());
    }

    @Test
    void anAnswerThatNamesAnUnknownRecordCountsAsAFailureOfTheBatch() throws InterruptedException {
        changes.puts(2);

        drain(event -> bytes("{\"batchItemFailures\": [{\"itemIdentifier\": \"nobody\"}]}"));

        assertEquals(2, deadLetters.all().size());
    }

    @Test
    void anAnswerThatNamesNothingIsASuccess() throws InterruptedException {
        changes.put("a");

        for (var answer : List.of("", "{}", "null", "{\"batchItemFailures\": []}")) {
            changes.put("b");
            drain(event -> bytes(answer));
        }

        assertEquals(List.of(), deadLetters.all());
    }

    /** Those that were in a batch without what makes it fail, in their order. */
    private List<String> doneInOrder(Predicate<String> guilty) {
        var done = new ArrayList<String>();
        for (var batch : function.batches()) {
            int failed = (int) batch.stream().takeWhile(guilty.negate()).count();
            batch.subList(0, failed).stream()
                    .filter(name -> !done.contains(name))
                    .forEach(done::add);
        }
        return done;
    }

    private void drain(StreamFunction to) throws InterruptedException {
        var stream = TableStream.of(table);
        var position = new StreamPosition(DataFile.in(Optional.empty(), "none"), stream.arn());
        var handler =
                new BatchHandler(
                        "table-stream", new EventJson(stream.arn()), to, deadLetters, clock);
        new ShardFollower(stream, position, handler, pauses::add).drain();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
