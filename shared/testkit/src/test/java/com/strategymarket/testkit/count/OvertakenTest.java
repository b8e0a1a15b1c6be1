package com.strategymarket.testkit.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.count.Rounds.Stretch;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.count.DynamoCounts;
import com.strategymarket.platform.dynamo.directory.DynamoRounds;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who is overtaken just between what they read and what they write. */
class OvertakenTest {

    private final TableCounts world = new TableCounts();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCountThatWasReadEarlierIsNotShownOverALaterOne() {
        var template = world.publish(1);
        world.subscribe(template, 1);
        var slow =
                table(
                        "updateItem",
                        () -> {
                            world.subscribe(template, 2);
                            world.counts().publish(template);
                        });

        new DynamoCounts(slow, new TracedTransactions(slow), world.subscriptions())
                .publish(template);

        assertEquals(2, world.counts().of(template).orElseThrow().shown().count());
    }

    @Test
    void asManyWhoCameAsWentMakeALaterCountAllTheSame() {
        var template = world.publish(1);
        var gone = world.subscribe(template, 1);
        var slow =
                table(
                        "updateItem",
                        () -> {
                            world.cancel(gone);
                            world.counts().publish(template);
                        });

        new DynamoCounts(slow, new TracedTransactions(slow), world.subscriptions())
                .publish(template);

        assertEquals(0, world.counts().of(template).orElseThrow().shown().count());
    }

    @Test
    void whoeverGoesOnFirstHasTheStretchAlone() {
        for (int number = 1; number <= 20; number++) {
            world.publish(number);
        }
        var first = new Stretch[1];
        var slow = table("transactWriteItems", () -> first[0] = world.rounds().next(5));

        var second = new DynamoRounds(slow, "TEST").next(5);

        assertEquals(5, first[0].templates().size());
        assertEquals(List.of(), second.templates());
        assertTrue(!second.last(), "the round goes on");

        var third = new Stretch[1];
        var slowAgain = table("transactWriteItems", () -> third[0] = world.rounds().next(5));
        assertEquals(List.of(), new DynamoRounds(slowAgain, "TEST").next(5).templates());
        assertEquals(5, third[0].templates().size());
    }

    /** A table at whose first call of a kind others come first. */
    private Table table(String call, Runnable others) {
        var embedded = world.embedded();
        var overtaken = new AtomicBoolean();
        var client =
                (DynamoDbClient)
                        Proxy.newProxyInstance(
                                DynamoDbClient.class.getClassLoader(),
                                new Class<?>[] {DynamoDbClient.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals(call)
                                            && overtaken.compareAndSet(false, true)) {
                                        others.run();
                                    }
                                    try {
                                        return method.invoke(embedded.client(), arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
        return new Table(
                client, embedded.tableName(), new Random(7), pause -> {}, System::nanoTime);
    }
}
