package com.strategymarket.bench.limit;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.partner.DynamoLimiter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.security.SecureRandom;
import java.time.Instant;

/** The limiter that the functions use, wired as they wire it. */
public final class OurContender implements Contender {

    private final CallCounter calls;
    private final DynamoLimiter limiter;
    private final PartnerKey key;

    public OurContender(DynamoDbClient client, String tableName, PartnerKey key) {
        this.calls = new CallCounter(client);
        this.limiter =
                new DynamoLimiter(
                        new Table(
                                calls,
                                tableName,
                                new SecureRandom(),
                                Pause::sleeping,
                                System::nanoTime));
        this.key = key;
    }

    @Override
    public Taken take(Instant now) {
        var verdict = limiter.take(new Visit(key, "bench", true, now));
        int roundTrips = calls.taken();
        return switch (verdict) {
            case Verdict.Admitted admitted -> new Taken(true, roundTrips);
            case Verdict.Exhausted exhausted -> new Taken(false, roundTrips);
            case Verdict.KeyChanged changed ->
                    throw new IllegalStateException("nobody has changed the key");
            case Verdict.Unknown(var outage) -> throw outage;
        };
    }
}
