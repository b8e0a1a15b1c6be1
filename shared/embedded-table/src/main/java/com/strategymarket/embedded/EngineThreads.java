package com.strategymarket.embedded;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The threads of one engine. It lets go of its file some time after it says that it has shut down;
 * who opens the file before that finds it locked or broken. It hands out none of its threads, so
 * they are told by their group.
 */
final class EngineThreads {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int MOST_MOMENTS = 200;

    private final ThreadGroup group = new ThreadGroup("embedded-table");

    /** All threads that this starts, and that those start, belong to the group. */
    <T> T start(Supplier<T> engine) {
        var started = new CompletableFuture<T>();
        Thread.ofPlatform()
                .group(group)
                .name("embedded-table-start")
                .start(
                        () -> {
                            try {
                                started.complete(engine.get());
                            } catch (RuntimeException | Error e) {
                                started.completeExceptionally(e);
                            }
                        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The embedded table does not start", e.getCause());
        }
    }

    void awaitEnd() {
        var threads = new Thread[group.activeCount() + 16];
        group.enumerate(threads);
        for (var thread : Arrays.stream(threads).filter(Objects::nonNull).toList()) {
            awaitEnd(thread);
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            for (int moments = 0; !thread.join(MOMENT); moments++) {
                if (moments == MOST_MOMENTS) {
                    throw new IllegalStateException("The embedded table does not stop: " + thread);
                }
                tellAgain(thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The engine's shutdown interrupts the workers of its pools once. The one that deletes expired
     * items loses that when it is not just asleep, and sleeps on for seconds.
     */
    private static void tellAgain(Thread thread) {
        if (thread.getName().startsWith("pool-")) {
            thread.interrupt();
        }
    }
}
