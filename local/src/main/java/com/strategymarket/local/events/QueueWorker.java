package com.strategymarket.local.events;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;

/** Hands a queue's messages to its consumer, one batch after the other, until it is closed. */
public final class QueueWorker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(QueueWorker.class.getName());
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final LocalQueue queue;
    private final BatchConsumer consumer;
    private final Thread thread;
    private volatile boolean open = true;

    public QueueWorker(LocalQueue queue, BatchConsumer consumer) {
        this.queue = queue;
        this.consumer = consumer;
        this.thread = Thread.ofVirtual().name("queue-worker").start(this::work);
    }

    private void work() {
        try {
            while (open) {
                // Looks even without an arrival: a delay or a time-out may be over, or the clock
                // was moved.
                if (!delivered()) {
                    queue.awaitArrival(LOOK);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean delivered() {
        try {
            return queue.deliver(consumer) > 0;
        } catch (RuntimeException e) {
            LOG.log(ERROR, "The queue could not be worked on", e);
            return false;
        }
    }

    /** Lets the batch in work come to its end; what is left stays in the queue. */
    @Override
    public void close() {
        open = false;
        try {
            if (!thread.join(LAST_BATCH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
