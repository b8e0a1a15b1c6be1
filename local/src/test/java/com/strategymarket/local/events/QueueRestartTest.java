package com.strategymarket.local.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DamagedDataException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Opening the same folder again without closing is what a process finds that follows a killed one.
 */
class QueueRestartTest {
    private static final Duration VISIBILITY = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final HandClock clock = new HandClock("2026-11-20T10:00:00Z");
    private final List<Message> seen = new ArrayList<>();

    @Test
    void whatWasSentIsThereAfterAKill() {
        var first = queue(3);
        first.send("one\nwith a second line");
        first.send("two \u2713");

        queue(3).deliver(this::accept);
        assertEquals(List.of("one\nwith a second line", "two \u2713"), bodies());
    }

    @Test
    void whatSucceededDoesNotComeAgain() {
        var first = queue(3);
        first.send("done");
        first.deliver(batch -> Set.of());

        clock.pass(VISIBILITY);
        assertEquals(0, queue(3).deliver(this::accept));
    }

    @Test
    void whatWasInWorkComesAgainAfterItsTimeOutWithItsCount() {
        var first = queue(3);
        first.send("in work");
        first.deliver(
                batch -> {
                    var next = queue(3);
                    assertEquals(0, next.deliver(this::accept));
                    clock.pass(VISIBILITY);
                    assertEquals(1, next.deliver(this::accept));
                    return Set.of();
                });
        assertEquals(2, seen.getFirst().receiveCount());
    }

    @Test
    void whatEndsTheProcessEachTimeIsGivenUpInTheEnd() {
        var first = queue(1);
        var poison = first.send("poison");
        first.deliver(
                batch -> {
                    // Here the first process ends, so this is all that the next one finds.
                    clock.pass(VISIBILITY);
                    assertEquals(0, queue(1).deliver(this::accept));
                    var dead = new DeadLetters(Optional.of(folder)).all();
                    assertEquals(List.of(poison), dead.stream().map(DeadLetter::id).toList());
                    return Set.of();
                });
        assertEquals(List.of(), seen);
    }

    @Test
    void delaysAndDeadLettersSurvive() {
        var first = queue(1);
        first.send("bad");
        first.deliver(batch -> Set.of(batch.getFirst().id()));
        first.send("later", Duration.ofMinutes(5));

        assertEquals(0, queue(1).deliver(this::accept));
        clock.pass(Duration.ofMinutes(5));
        assertEquals(1, queue(1).deliver(this::accept));
        var dead = new DeadLetters(Optional.of(folder)).all();
        assertEquals(List.of("bad"), dead.stream().map(DeadLetter::body).toList());
    }

    @Test
    void aSendThatWasCutOffWasNeverSentAndDisturbsNothing() throws IOException {
        queue(3).send("whole");
        Files.writeString(journal(), "{\"entry\":\"sent\",\"mess", StandardOpenOption.APPEND);

        var next = queue(3);
        next.send("after");
        next.deliver(this::accept);
        assertEquals(List.of("whole", "after"), bodies());
    }

    @Test
    void aDamagedJournalIsSaidClearly() throws IOException {
        Files.writeString(journal(), "{\"entry\":\"sold\"}\n");
        var damage = assertThrows(DamagedDataException.class, () -> queue(3));
        assertTrue(damage.getMessage().contains("queue-orders.jsonl"), damage.getMessage());
    }

    @Test
    void theJournalDoesNotGrowWithWhatIsLongDone() throws IOException {
        var queue = queue(3);
        queue.send("stays", Duration.ofMinutes(15));
        for (var i = 0; i < 2_000; i++) {
            queue.send("goes");
            queue.deliver(batch -> Set.of());
        }
        assertTrue(
                Files.readAllLines(journal()).size() < 1_100,
                "of 6001 changes only the last are there");

        clock.pass(Duration.ofMinutes(15));
        queue(3).deliver(this::accept);
        assertEquals(List.of("stays"), bodies());
    }

    private LocalQueue queue(int maxReceives) {
        return new LocalQueue(
                new QueueSettings("orders", 10, VISIBILITY, maxReceives),
                Optional.of(folder),
                new DeadLetters(Optional.of(folder)),
                clock,
                RandomGenerator.getDefault());
    }

    private Path journal() {
        return folder.resolve("queue-orders.jsonl");
    }

    private List<String> bodies() {
        return seen.stream().map(Message::body).toList();
    }

    private Set<String> accept(List<Message> batch) {
        seen.addAll(batch);
        return Set.of();
    }
}
