package com.strategymarket.testkit.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Settings;
import com.strategymarket.platform.wiring.Surroundings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs a function as Lambda does: several instances beside each other, on one table. */
public final class FunctionHost {

    /** The gateway names every request anew, also one that a client repeats. */
    private final AtomicInteger requests = new AtomicInteger();

    /** No two instances draw the same: ids and tokens would be the same, too. */
    private final AtomicInteger instances = new AtomicInteger();

    private final String tableName;
    private final Function<Surroundings, RequestStreamHandler> code;
    private volatile Instant now;

    public FunctionHost(
            String tableName, Instant start, Function<Surroundings, RequestStreamHandler> code) {
        this.tableName = tableName;
        this.now = start;
        this.code = code;
    }

    /** A new process, which knows nothing yet. */
    public LiveFunction start(DynamoDbClient client) {
        return start(client, Map.of());
    }

    /**
     * @param otherwise settings that this process is given instead of the usual ones
     */
    public LiveFunction start(DynamoDbClient client, Map<String, String> otherwise) {
        var environment = new HashMap<>(environment());
        environment.putAll(otherwise);
        var log = new ByteArrayOutputStream();
        var surroundings =
                new Surroundings(
                        environment,
                        client,
                        () -> now,
                        new Random(instances.incrementAndGet()),
                        new PrintStream(log, true, StandardCharsets.UTF_8));
        return new LiveFunction(code.apply(surroundings), log, requests);
    }

    private Map<String, String> environment() {
        return Map.of(
                Settings.TABLE_NAME.name(),
                tableName,
                Settings.CURSOR_KEYS.name(),
                "k".repeat(32),
                Settings.EMAIL_KEY.name(),
                "e".repeat(32),
                Settings.PAYMENT_PROVIDER.name(),
                PaymentProvider.SANDBOX.settingName(),
                Settings.PUBLIC_REQUESTS_PER_MINUTE.name(),
                "100",
                Settings.SERVER_TIMING.name(),
                "true");
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant moment) {
        now = moment;
    }
}
