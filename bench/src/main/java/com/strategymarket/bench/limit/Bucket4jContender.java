package com.strategymarket.bench.limit;

import com.strategymarket.domain.partner.limit.Bandwidth;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;

/**
 * The peer: bucket4j as its documentation tells to use it over a store that can compare and swap,
 * with both bandwidths in one bucket. It has no module for this store, so that reading and swapping
 * are ours; all else is bucket4j's own, without its optimizations, which let instances take tokens
 * ahead and trade accuracy for calls. It tries a lost swap again at once, as it does by default.
 */
public final class Bucket4jContender implements Contender {

    private final CallCounter calls;
    private final Bucket bucket;
    private volatile long now;

    public Bucket4jContender(
            DynamoDbClient client, String tableName, String name, RateLimits limits) {
        this.calls = new CallCounter(client);
        var config = ClientSideConfig.getDefault().withClientClock(new Clock());
        this.bucket =
                new SwappedBuckets(config, calls, tableName)
                        .builder()
                        .build(name, () -> configuration(limits));
    }

    @Override
    public Taken take(Instant moment) {
        now = Standing.nanos(moment);
        boolean admitted = bucket.tryConsume(1);
        return new Taken(admitted, calls.taken());
    }

    private static BucketConfiguration configuration(RateLimits limits) {
        return BucketConfiguration.builder()
                .addLimit(limit(limits.minute()))
                .addLimit(limit(limits.day()))
                .build();
    }

    private static io.github.bucket4j.Bandwidth limit(Bandwidth bandwidth) {
        return io.github.bucket4j.Bandwidth.builder()
                .capacity(bandwidth.quota())
                .refillGreedy(bandwidth.quota(), bandwidth.period())
                .build();
    }

    private final class Clock implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
