package com.strategymarket.local.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class LocalQueueTest {
    private static final Duration VISIBILITY = Duration.ofSeconds(30);
    private static final BatchConsumer FAILING =
            batch -> {
                throw new IllegalStateException("broker is down");
            };

    private final HandClock clock = new HandClock("2026-11-20T10:00:00Z");
    private final DeadLetters deadLetters = new DeadLetters(Optional.empty());
    private final LocalQueue queue =
            new LocalQueue(
                    new QueueSettings("orders", 10, VISIBILITY, 3),
                    Optional.empty(),
                    deadLetters,
                    clock,
                    RandomGenerator.of("L64X128MixRandom"));
    private final List<Message> seen = new ArrayList<>();

    @Test
    void aMessageThatSucceedsIsGone() {
        var id = queue.send("buy");

        assertEquals(1, queue.deliver(this::accept));
        assertEquals(
                List.of(new Message(id, "buy", Instant.parse("2026-11-20T10:00:00Z"), 1)), seen);

        clock.pass(Duration.ofDays(1));
        assertEquals(0, queue.deliver(this::accept));
        assertEquals(0, queue.size());
    }

    @Test
    void messagesComeInTheOrderTheyWereSentAndNoMoreThanABatchAtATime() {
        IntStream.range(0, 25).forEach(number -> queue.send("m" + number));

        assertEquals(10, queue.deliver(this::accept));
        assertEquals(10, queue.deliver(this::accept));
        assertEquals(5, queue.deliver(this::accept));
        assertEquals(0, queue.deliver(this::accept));

        var inOrder = IntStream.range(0, 25).mapToObj(number -> "m" + number).toList();
        assertEquals(inOrder, seen.stream().map(Message::body).toList());
    }

    @Test
    void aMessageThatFailsStaysHiddenForTheTimeOutAndThenComesAgain() {
        queue.send("buy");
        queue.deliver(FAILING);

        clock.pass(VISIBILITY.minusNanos(1));
        assertEquals(0, queue.deliver(this::accept));
        clock.pass(Duration.ofNanos(1));
        assertEquals(1, queue.deliver(this::accept));

        assertEquals(2, seen.getFirst().receiveCount());
    }

    @Test
    void onlyTheMessagesReportedAsFailedComeAgain() {
        var good = queue.send("good");
        var bad = queue.send("bad");
        queue.deliver(batch -> Set.of(bad));

        clock.pass(VISIBILITY);
        queue.deliver(this::accept);

        assertNotEquals(good, bad);
        assertEquals(List.of(bad), seen.stream().map(Message::id).toList());
    }

    @Test
    void reportingAMessageThatWasNotGivenFailsTheWholeBatch() {
        queue.send("one");
        queue.send("two");
        queue.deliver(batch -> Set.of("unknown"));

        clock.pass(VISIBILITY);
        assertEquals(2, queue.deliver(this::accept));
    }

    @Test
    void anErrorIsAFailureOfTheBatchToo() {
        queue.send("buy");
        queue.deliver(
                batch -> {
                    throw new NoClassDefFoundError("meant to fail");
                });
        assertEquals(1, queue.size());
    }

    @Test
    void aMessageThatFailsTooOftenIsGivenUpWithTheLastReason() {
        var id = queue.send("buy");
        for (var receive = 1; receive <= 3; receive++) {
            assertEquals(List.of(), deadLetters.all());
            assertEquals(1, queue.deliver(FAILING));
            clock.pass(VISIBILITY);
        }

        assertEquals(0, queue.deliver(this::accept));
        assertEquals(0, queue.size());
        var gaveUpAt = Instant.parse("2026-11-20T10:01:00Z");
        assertEquals(
                List.of(
                        new DeadLetter(
                                "orders",
                                id,
                                "buy",
                                "java.lang.IllegalStateException: broker is down",
                                gaveUpAt)),
                deadLetters.all());
    }

    @Test
    void aDelayedMessageWaitsItsTime() {
        queue.send("later", Duration.ofMinutes(2));
        queue.send("now");

        assertEquals(1, queue.deliver(this::accept));
        clock.pass(Duration.ofMinutes(2));
        assertEquals(1, queue.deliver(this::accept));

        assertEquals(List.of("now", "later"), seen.stream().map(Message::body).toList());
    }

    @Test
    void aMessageInWorkIsGivenToNobodyElseUntilItsTimeOut() {
        queue.send("buy");
        queue.deliver(
                batch -> {
                    assertEquals(0, queue.deliver(this::accept));
                    clock.pass(VISIBILITY);
                    assertEquals(1, queue.deliver(this::accept));
                    return Set.of();
                });
        assertEquals(0, queue.size());
    }

    @Test
    void whatIsGivenUpWhileSomebodyStillWorksOnItIsGivenUpOnce() {
        var once =
                new LocalQueue(
                        new QueueSettings("once", 1, VISIBILITY, 2),
                        Optional.empty(),
                        deadLetters,
                        clock,
                        RandomGenerator.getDefault());
        once.send("buy");
        once.deliver(FAILING);
        clock.pass(VISIBILITY);

        once.deliver(
                batch -> {
                    // The last time-out is over while this one still works, so the next look gives
                    // it up, once.
                    clock.pass(VISIBILITY);
                    assertEquals(0, once.deliver(this::accept));
                    return Set.of(batch.getFirst().id());
                });

        assertEquals(1, deadLetters.all().size());
        assertEquals(0, once.size());
    }

    @Test
    void aMessageMaySendAnother() {
        queue.send("first");
        queue.deliver(
                batch -> {
                    queue.send("second");
                    return Set.of();
                });
        queue.deliver(this::accept);
        assertEquals(List.of("second"), seen.stream().map(Message::body).toList());
    }

    @Test
    void idsAreRandomUuids() {
        var id = UUID.fromString(queue.send("buy"));
        assertEquals(4, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void whatSqsWouldRefuseIsRefused() {
        var mebibyte = "x".repeat(1024 * 1024);
        queue.send(mebibyte, Duration.ofMinutes(15));
        assertRefused(() -> queue.send(mebibyte + "x"));
        assertRefused(() -> queue.send(""));
        assertRefused(() -> queue.send("x", Duration.ofMinutes(15).plusNanos(1)));
        assertRefused(() -> queue.send("x", Duration.ofNanos(-1)));
        assertEquals(1, queue.size());
    }

    @Test
    void settingsThatMakeNoQueueAreRefused() {
        assertRefused(() -> new QueueSettings("../etc", 10, VISIBILITY, 3));
        assertRefused(() -> new QueueSettings("", 10, VISIBILITY, 3));
        assertRefused(() -> new QueueSettings("orders", 0, VISIBILITY, 3));
        assertRefused(() -> new QueueSettings("orders", 10, Duration.ZERO, 3));
        assertRefused(() -> new QueueSettings("orders", 10, VISIBILITY, 0));
    }

    private static void assertRefused(Runnable action) {
        var refused = assertThrows(IllegalArgumentException.class, action::run);
        assertTrue(refused.getMessage().length() > 10);
    }

    private Set<String> accept(List<Message> batch) {
        seen.addAll(batch);
        return Set.of();
    }
}
