package com.strategymarket.functions.stream.drift;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.functions.stream.Batch;
import com.strategymarket.functions.stream.TableStreamFunction;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.marketplace.Sample;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Hands events to the function worse than Lambda does: in any order, some again, some much later.
 */
final class Deliveries {

    private static final int LARGEST = 100;

    private final FaultyDynamoDb faulty;
    private final TableStreamFunction function;
    private final Random random;
    private final List<Batch> waiting = new ArrayList<>();
    private int failures;

    Deliveries(EmbeddedTable embedded, Random random) {
        this.random = random;
        this.faulty = new FaultyDynamoDb(embedded.client());
        this.function =
                new TableStreamFunction(
                        new Surroundings(
                                Map.of(Settings.TABLE_NAME.name(), embedded.tableName()),
                                faulty.client(),
                                InstantSource.fixed(Sample.NOW),
                                new Random(3),
                                new PrintStream(
                                        OutputStream.nullOutputStream(),
                                        false,
                                        StandardCharsets.UTF_8)));
    }

    void add(List<AuditRecord> events) {
        var left = new ArrayList<>(events);
        while (!left.isEmpty()) {
            var some = left.subList(0, Math.min(left.size(), 1 + random.nextInt(LARGEST)));
            waiting.add(new Batch(List.copyOf(some)));
            some.clear();
        }
    }

    void some() {
        var now = new ArrayList<>(waiting);
        waiting.clear();
        Collections.shuffle(now, random);
        for (var batch : now) {
            if (random.nextInt(4) == 0) {
                waiting.add(batch);
                continue;
            }
            Mishap.maybe(random, 0.3, 12)
                    .filter(mishap -> mishap.fault() != Fault.CRASH)
                    .ifPresent(faulty::inject);
            deliver(batch, random.nextInt(10) > 0);
            if (random.nextInt(4) == 0) {
                waiting.add(batch);
            }
        }
    }

    /** Until nothing is left, on a day without mishaps. */
    void all() {
        Collections.shuffle(waiting, random);
        while (!waiting.isEmpty()) {
            deliver(waiting.removeLast(), true);
        }
    }

    int failures() {
        return failures;
    }

    private void deliver(Batch batch, boolean heard) {
        int done = done(batch, heard);
        faulty.reset();
        if (done < batch.events().size()) {
            failures++;
            waiting.add(batch.from(done));
        }
    }

    /**
     * A function that crashes is one whose answer nobody hears. To let it crash within a call would
     * interrupt the calls beside it, which the engine in this process does not survive.
     */
    private int done(Batch batch, boolean heard) {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(batch.event(), answer, null);
        return heard ? batch.done(answer.toByteArray()) : 0;
    }
}
