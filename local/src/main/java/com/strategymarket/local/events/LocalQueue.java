package com.strategymarket.local.events;

import com.strategymarket.local.data.Journal;
import com.strategymarket.local.events.QueueEntry.Received;
import com.strategymarket.local.events.QueueEntry.Settled;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * A queue that behaves as SQS does: at least once, hidden while in work, given up after so many
 * times.
 */
public final class LocalQueue implements AutoCloseable {
    private final QueueSettings settings;
    private final QueueStore store;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Semaphore arrivals = new Semaphore(0);

    public LocalQueue(
            QueueSettings settings,
            Optional<Path> folder,
            DeadLetters deadLetters,
            InstantSource clock,
            RandomGenerator random) {
        this.settings = settings;
        this.store = new QueueStore(Journal.in(folder, "queue-" + settings.name() + ".jsonl"));
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.random = random;
    }

    public String send(String body) {
        return send(body, Duration.ZERO);
    }

    /** On return the message is kept, whatever happens to this process. */
    public String send(String body, Duration delay) {
        SqsLimits.check(body, delay);
        synchronized (store) {
            var now = clock.instant();
            var message = new Message(newId(), body, now, 0);
            store.send(new Held(message, now.plus(delay)));
            arrivals.release();
            return message.id();
        }
    }

    /**
     * Hands one batch of what is visible now to the consumer and keeps what it did not manage.
     * Returns its size.
     */
    public int deliver(BatchConsumer consumer) {
        var batch = receive();
        if (!batch.isEmpty()) {
            settle(BatchOutcome.of(consumer, batch));
        }
        return batch.size();
    }

    /** How many messages wait or are in work. */
    public int size() {
        synchronized (store) {
            return store.all().size();
        }
    }

    /** Waits until a message was sent since the last call, or the time is over. */
    void awaitArrival(Duration atMost) throws InterruptedException {
        if (arrivals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            arrivals.drainPermits();
        }
    }

    private List<Message> receive() {
        synchronized (store) {
            var now = clock.instant();
            buryExhausted(now);
            var batch =
                    store.all().stream()
                            .filter(held -> held.visible(now))
                            .limit(settings.batchSize())
                            .map(held -> held.message().receivedAgain())
                            .toList();
            var visibleAgainAt = now.plus(settings.visibility());
            store.receive(
                    batch.stream()
                            .map(message -> new Received(message.id(), visibleAgainAt))
                            .toList());
            return batch;
        }
    }

    /** What was in work for the last time when the process ended has nobody else to give it up. */
    private void buryExhausted(Instant now) {
        var exhausted =
                store.all().stream()
                        .filter(held -> held.visible(now) && exhausted(held.message()))
                        .map(Held::message)
                        .toList();
        bury(exhausted, "Its consumer never came to an end.");
    }

    private void settle(BatchOutcome outcome) {
        synchronized (store) {
            store.settle(settled(outcome.done()));
            bury(outcome.failed().stream().filter(this::exhausted).toList(), outcome.reason());
        }
    }

    private boolean exhausted(Message message) {
        return message.receiveCount() >= settings.maxReceives();
    }

    private void bury(List<Message> messages, String reason) {
        var now = clock.instant();
        messages.forEach(
                message ->
                        deadLetters.add(
                                new DeadLetter(
                                        settings.name(),
                                        message.id(),
                                        message.body(),
                                        reason,
                                        now)));
        store.settle(settled(messages));
    }

    private String newId() {
        var versionFour = random.nextLong() & ~0xF000L | 0x4000L;
        var variant = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(versionFour, variant).toString();
    }

    private static List<Settled> settled(List<Message> messages) {
        return messages.stream().map(message -> new Settled(message.id())).toList();
    }

    @Override
    public void close() {
        synchronized (store) {
            store.close();
        }
    }
}
