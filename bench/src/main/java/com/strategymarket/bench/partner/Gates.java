package com.strategymarket.bench.partner;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.partner.DynamoLimiter;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.http.RequestLog;
import com.strategymarket.platform.http.guard.partner.GuessGuard;
import com.strategymarket.platform.http.guard.partner.KeyProof;
import com.strategymarket.platform.http.guard.partner.PartnerGate;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.OutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes gates for partners as a function is wired with, but that the guard before the proof sees an
 * hour pass with each request: it would hold back whoever knocks as often as a benchmark does.
 */
public final class Gates {

    private static final int CHECKS_PER_MINUTE = 120;
    private static final Clock CLOCK = Clock.systemUTC();

    private final Table table;
    private final SecureRandom random = new SecureRandom();

    public Gates(DynamoDbClient client, String tableName) {
        this.table = new Table(client, tableName, random, Pause::sleeping, System::nanoTime);
    }

    public DynamoPartnerKeys keys() {
        return new DynamoPartnerKeys(table, new TracedTransactions(table));
    }

    /** One that remembers nobody yet. */
    public PartnerGate gate(SecretHasher hasher) {
        var limiter = new DynamoLimiter(table);
        var guard = new GuessGuard(CHECKS_PER_MINUTE, hourly());
        var proof = new KeyProof(keys(), limiter, hasher, guard, random);
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var function = LambdaFunction.MARKETPLACE_MANAGER.moduleName();
        var log = new RequestLog(new Log(CLOCK, nowhere), new Metrics(CLOCK, nowhere, function));
        return new PartnerGate(proof, limiter, log, CLOCK);
    }

    private static InstantSource hourly() {
        var now = new AtomicReference<>(Instant.EPOCH);
        return () -> now.updateAndGet(moment -> moment.plus(Duration.ofHours(1)));
    }
}
