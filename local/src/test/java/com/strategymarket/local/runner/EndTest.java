package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.local.LocalProduct;
import com.strategymarket.local.Options;
import com.strategymarket.local.product.Overheard;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Ending the product cuts nobody short, and nobody keeps it from ending. */
class EndTest {

    private static final int VISITORS = 8;

    /** The call of the table that is held while the product is closed. */
    private static final int HELD = 5;

    /** More than it has, and far less than the ticks of ten seconds have. */
    private static final int CALLS_OF_A_TICK = 100;

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch busy = new CountDownLatch(100);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void whoIsAnsweredWhileItEndsIsAnsweredProperly() throws InterruptedException {
        var product =
                new LocalProduct(
                        RunningProduct.IN_MEMORY, new PrintStream(PrintStream.nullOutputStream()));
        try (var http = new Http(URI.create(product.apiOrigin()), OpenApi.packaged());
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < VISITORS; i++) {
                visitors.submit(() -> visitUntilItIsGone(http));
            }
            busy.await();
            product.close();
        }
        assertEquals(List.of(), List.copyOf(failures));
    }

    @Test
    void anAdvanceOfAYearThatIsUnderWayEndsWithItsTick() throws Exception {
        var product = overheard(false, LambdaFunction.BILLING_RUNNER, this::hold);
        try (var http = new Http(URI.create(product.apiOrigin()), OpenApi.packaged());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var advance = Ask.post("/local/clock").json("{\"advance\": \"P365D\"}");
            threads.submit(() -> http.sendUnchecked(advance));

            closeWhileHeld(product);

            assertTrue(calls.get() < HELD + CALLS_OF_A_TICK, calls::toString);
        }
    }

    @Test
    void endingItWhileItIsBeingPreparedIsNoFailure() throws Exception {
        var product = overheard(true, LambdaFunction.MARKETPLACE_MANAGER, this::hold);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var prepared = threads.submit(product::prepare);

            closeWhileHeld(product);

            assertFalse(prepared.get());
        }
    }

    /** Lets go of the call that is held once nobody is let in any more. */
    private void closeWhileHeld(LocalProduct product) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            held.await();
            var closed = thread.submit(product::close);
            while (answers(product)) {
                Thread.onSpinWait();
            }
            released.countDown();
            closed.get();
        }
    }

    private void hold() {
        if (calls.incrementAndGet() == HELD) {
            held.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static LocalProduct overheard(boolean seedDemo, LambdaFunction of, Runnable listener) {
        return new LocalProduct(
                new Options(0, Optional.empty(), Optional.empty(), seedDemo, false),
                new PrintStream(PrintStream.nullOutputStream()),
                (function, table) ->
                        function == of ? Overheard.by(_ -> listener.run(), table) : table);
    }

    private static boolean answers(LocalProduct product) {
        var port = URI.create(product.apiOrigin()).getPort();
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    private void visitUntilItIsGone(Http http) {
        try {
            while (true) {
                var answer = http.sendUnchecked(Ask.get("/marketplace/templates"));
                busy.countDown();
                if (!answer.isGood()) {
                    failures.add(answer.toString());
                }
            }
        } catch (UncheckedIOException gone) {
            // Nobody listens any more: that is no answer, and so no wrong one.
        }
    }
}
