package com.strategymarket.local.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

class QueueWorkerTest {
    private final HandClock clock = new HandClock("2026-11-20T10:00:00Z");
    private final LocalQueue queue =
            new LocalQueue(
                    new QueueSettings("orders", 10, Duration.ofSeconds(30), 3),
                    Optional.empty(),
                    new DeadLetters(Optional.empty()),
                    clock,
                    RandomGenerator.getDefault());
    private final BlockingQueue<Message> seen = new LinkedBlockingQueue<>();

    @Test
    void whatIsSentIsDeliveredByItself() throws InterruptedException {
        try (var worker = new QueueWorker(queue, this::accept)) {
            queue.send("one");
            assertEquals("one", next().body(), worker::toString);
            queue.send("two");
            assertEquals("two", next().body());
        }
    }

    @Test
    void aFailedMessageComesAgainOnceTheClockIsPastItsTimeOut() throws InterruptedException {
        try (var worker = new QueueWorker(queue, this::failFirst)) {
            queue.send("retry");
            assertEquals(1, next().receiveCount(), worker::toString);
            clock.pass(Duration.ofMinutes(1));
            assertEquals(2, next().receiveCount());
        }
    }

    @Test
    void closingLetsTheBatchInWorkComeToItsEnd() throws InterruptedException {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var worker =
                new QueueWorker(
                        queue,
                        batch -> {
                            started.countDown();
                            awaitQuietly(release);
                            return Set.of();
                        });
        queue.send("in work");
        assertTrue(started.await(30, TimeUnit.SECONDS));

        var closing = Thread.ofVirtual().start(worker::close);
        release.countDown();
        closing.join();

        assertEquals(0, queue.size());
    }

    @Test
    void nothingIsDeliveredAfterItWasClosed() {
        new QueueWorker(queue, this::accept).close();
        queue.send("stays");
        assertEquals(1, queue.size());
        assertTrue(seen.isEmpty());
    }

    private Message next() throws InterruptedException {
        var message = seen.poll(30, TimeUnit.SECONDS);
        assertTrue(message != null, "nothing was delivered");
        return message;
    }

    private Set<String> accept(List<Message> batch) {
        seen.addAll(batch);
        return Set.of();
    }

    private Set<String> failFirst(List<Message> batch) {
        seen.addAll(batch);
        return batch.getFirst().receiveCount() == 1 ? Set.of(batch.getFirst().id()) : Set.of();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
