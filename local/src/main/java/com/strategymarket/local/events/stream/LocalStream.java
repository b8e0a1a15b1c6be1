package com.strategymarket.local.events.stream;

import static java.lang.System.Logger.Level.ERROR;

import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.events.DeadLetters;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Feeds a function with the changes of the table, as Lambda does: in batches, in their order, each
 * change at least once.
 */
public final class LocalStream implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LocalStream.class.getName());
    private static final String NAME = "table-stream";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name(NAME).unstarted(this::follow);
    private final ShardFollower follower;
    private String trouble = "";

    /** Does nothing until it is started or drained. */
    public LocalStream(
            EmbeddedTable table,
            StreamFunction function,
            Optional<Path> folder,
            DeadLetters deadLetters,
            InstantSource clock) {
        var stream = TableStream.of(table);
        var json = new EventJson(stream.arn());
        var handler = new BatchHandler(NAME, json, function, deadLetters, clock);
        var position = new StreamPosition(DataFile.in(folder, NAME + ".json"), stream.arn());
        this.follower = new ShardFollower(stream, position, handler, this::pause);
    }

    /** From now on every change is handled soon after it was made. */
    public LocalStream start() {
        thread.start();
        return this;
    }

    /** Handles all that is there now, before it returns. */
    public void drain() throws InterruptedException {
        follower.drain();
    }

    /** Lets the batch in work come to its end; what is left is handled after the next start. */
    @Override
    public void close() {
        ending.countDown();
        try {
            if (thread.isAlive() && !thread.join(LAST_BATCH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            do {
                look();
            } while (!ends(BETWEEN_LOOKS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            follower.drain();
            trouble = "";
        } catch (RuntimeException e) {
            // Once, and not at every look.
            if (!trouble.equals(e.toString())) {
                LOG.log(ERROR, "The table's stream could not be followed", e);
            }
            trouble = e.toString();
        }
    }

    /** What has not come to an end by its last attempt must not be given up just for our end. */
    private void pause(Duration time) throws InterruptedException {
        if (ends(time)) {
            throw new InterruptedException("the stream is closed");
        }
    }

    private boolean ends(Duration within) throws InterruptedException {
        return ending.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }
}
