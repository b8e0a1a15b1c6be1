package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.local.LocalProduct;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.Test;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Ending the product cuts nobody short. */
class EndTest {

    private static final int VISITORS = 8;

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
