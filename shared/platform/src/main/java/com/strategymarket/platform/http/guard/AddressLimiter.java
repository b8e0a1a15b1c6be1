package com.strategymarket.platform.http.guard;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how often one address calls public routes. It counts for this instance alone: its task is
 * to keep one visitor from crowding out the others, not to count exactly.
 */
public final class AddressLimiter {

    /** Addresses remembered at a time; who has not called for longest is forgotten first. */
    private static final int MOST_ADDRESSES = 10_000;

    private static final int IPV6_NETWORK_BYTES = 8;

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    public AddressLimiter(int perMinute, InstantSource clock) {
        this.perMinute = perMinute;
        this.time = new ClockMeter(clock);
    }

    public void take(String address) {
        var probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var pause = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Problem.of(ProblemCode.RATE_LIMITED)
                    .with("violated_policies", List.of("address"))
                    .retryAfter(pause)
                    .thrown();
        }
    }

    private Bucket bucket(String network) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(network, unseen -> newBucket());
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** One subscriber of an IPv6 provider has a whole network of 2^64 addresses. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
