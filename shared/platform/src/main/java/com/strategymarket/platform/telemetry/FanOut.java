package com.strategymarket.platform.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent reads side by side, within the cost of the one request that they belong to. */
public final class FanOut {

    private FanOut() {}

    /**
     * The results, in the order of the tasks. The first failure interrupts the other tasks and is
     * thrown as it is. Nothing goes on running when this returns or throws.
     */
    public static <T> List<T> all(List<Callable<T>> tasks) {
        try {
            return switch (tasks.size()) {
                case 0 -> List.of();
                case 1 -> List.of(tasks.getFirst().call());
                default -> sideBySide(tasks);
            };
        } catch (ExecutionException e) {
            throw FanOut.<RuntimeException>asItIs(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while others were at work");
        } catch (Exception e) {
            throw FanOut.<RuntimeException>asItIs(e);
        }
    }

    private static <T> List<T> sideBySide(List<Callable<T>> tasks)
            throws ExecutionException, InterruptedException {
        var costs = new ArrayList<Cost>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<T>(threads);
            var futures = new ArrayList<Future<T>>();
            for (var task : tasks) {
                // A scoped value does not reach into threads that an executor starts: each branch
                // binds its own.
                var cost = new Cost();
                costs.add(cost);
                futures.add(running.submit(() -> cost.during(task::call)));
            }
            try {
                for (int done = 0; done < tasks.size(); done++) {
                    running.take().get();
                }
            } catch (ExecutionException | InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
            return futures.stream().map(Future::resultNow).toList();
        } finally {
            // The executor is closed by now, so that no branch writes to its cost any more.
            Cost.current().sideBySide(costs);
        }
    }

    /** A task may throw what its caller can catch by name; wrapping it would hide it. */
    @SuppressWarnings("unchecked") // X is erased, so nothing is cast
    private static <X extends Throwable> X asItIs(Throwable failure) throws X {
        throw (X) failure;
    }
}
