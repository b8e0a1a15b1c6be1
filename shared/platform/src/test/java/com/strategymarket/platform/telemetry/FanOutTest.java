package com.strategymarket.platform.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;

/** A task that nobody ends would wait for good: the bound makes that a failure. */
@Timeout(60)
class FanOutTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void allRunAtOnceAndTheResultsKeepTheirOrder() {
        var together = new CyclicBarrier(3);
        var secondIsDone = new CountDownLatch(1);

        var results =
                FanOut.<String>all(
                        List.of(
                                () -> {
                                    together.await();
                                    secondIsDone.await();
                                    return "first";
                                },
                                () -> {
                                    together.await();
                                    secondIsDone.countDown();
                                    return "second";
                                },
                                () -> {
                                    together.await();
                                    return "third";
                                }));

        assertEquals(List.of("first", "second", "third"), results);
    }

    @Test
    void callsAndUnitsAddUpWhileDepthAndTimeAreThoseOfTheLongestBranch() {
        var cost =
                Cost.measured(
                        () -> {
                            spend(1);
                            FanOut.<Integer>all(
                                    List.of(() -> spend(1), () -> spend(3), () -> spend(2)));
                            spend(1);
                            return Cost.current();
                        });

        assertEquals(8, cost.calls());
        assertEquals(5, cost.depth());
        assertEquals(8, cost.readUnits());
        assertEquals(16, cost.writeUnits());
        assertEquals(Duration.ofMillis(5), cost.time());
    }

    @Test
    void branchesOfBranchesCountToo() {
        var cost =
                Cost.measured(
                        () -> {
                            FanOut.<Integer>all(
                                    List.of(
                                            () -> spend(2),
                                            () ->
                                                    FanOut.<Integer>all(
                                                                    List.of(
                                                                            () -> spend(1),
                                                                            () -> spend(4)))
                                                            .size()));
                            return Cost.current();
                        });

        assertEquals(7, cost.calls());
        assertEquals(4, cost.depth());
    }

    @Test
    void aSingleTaskRunsOnTheCallersThread() {
        var caller = Thread.currentThread();

        assertEquals(List.of(caller), FanOut.<Thread>all(List.of(Thread::currentThread)));
    }

    @Test
    void nothingToDoIsDoneAtOnce() {
        assertEquals(List.of(), FanOut.<String>all(List.of()));
    }

    @Test
    void theFirstFailureComesOutAsItWasAndEndsTheOthers() {
        var failure = new IllegalStateException("broken");
        var interrupted = new AtomicBoolean();
        var waiting = new CountDownLatch(1);

        var thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                FanOut.<String>all(
                                        List.of(
                                                () -> {
                                                    waiting.countDown();
                                                    return untilInterrupted(interrupted);
                                                },
                                                () -> {
                                                    waiting.await();
                                                    throw failure;
                                                })));

        assertSame(failure, thrown);
        assertTrue(interrupted.get());
    }

    @Test
    void whatFailedWasSpentAllTheSame() {
        var cost =
                Cost.measured(
                        () -> {
                            assertThrows(
                                    IllegalStateException.class,
                                    () ->
                                            FanOut.<Integer>all(
                                                    List.of(
                                                            () -> spend(1),
                                                            () -> {
                                                                spend(2);
                                                                throw new IllegalStateException(
                                                                        "broken");
                                                            })));
                            return Cost.current();
                        });

        assertTrue(cost.calls() >= 2, cost::toString);
        assertEquals(2, cost.depth());
    }

    @Test
    void checkedFailuresAndErrorsComeOutAsTheyWereToo() {
        var checked = new IOException("no answer");
        var error = new AssertionError("wrong");

        assertSame(checked, assertThrows(IOException.class, () -> FanOut.all(failing(checked, 1))));
        assertSame(checked, assertThrows(IOException.class, () -> FanOut.all(failing(checked, 2))));
        assertSame(error, assertThrows(AssertionError.class, () -> FanOut.all(failing(error, 1))));
        assertSame(error, assertThrows(AssertionError.class, () -> FanOut.all(failing(error, 2))));
    }

    @Test
    void anInterruptedCallerEndsItsTasksAndStaysInterrupted() throws InterruptedException {
        var waiting = new CountDownLatch(2);
        var interrupted = List.of(new AtomicBoolean(), new AtomicBoolean());
        var cancelled = new AtomicBoolean();
        Callable<String> first =
                () -> {
                    waiting.countDown();
                    return untilInterrupted(interrupted.get(0));
                };
        Callable<String> second =
                () -> {
                    waiting.countDown();
                    return untilInterrupted(interrupted.get(1));
                };
        var caller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    assertThrows(
                                            CancellationException.class,
                                            () -> FanOut.all(List.of(first, second)));
                                    cancelled.set(Thread.currentThread().isInterrupted());
                                });

        waiting.await();
        caller.interrupt();
        caller.join();

        assertTrue(cancelled.get());
        assertTrue(interrupted.get(0).get() && interrupted.get(1).get());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private String untilInterrupted(AtomicBoolean interrupted) throws InterruptedException {
        try {
            never.await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.set(true);
            throw e;
        }
    }

    private static List<Callable<String>> failing(Throwable failure, int tasks) {
        Callable<String> task =
                () -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                };
        return java.util.Collections.nCopies(tasks, task);
    }

    private static int spend(int roundTrips) {
        for (int i = 0; i < roundTrips; i++) {
            Cost.current().roundTrip(1, 2, Duration.ofMillis(1));
        }
        return roundTrips;
    }
}
