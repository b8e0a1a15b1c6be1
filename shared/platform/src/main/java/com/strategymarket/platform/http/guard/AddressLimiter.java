package com.strategymarket.platform.http.guard;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds how often one address does something. It counts for this instance alone: its task is to
 * keep one visitor from crowding out the others, not to count exactly.
 */
public final class AddressLimiter {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final String policy;
    private final LocalBuckets buckets;

    /**
     * @param policy what a caller is told to have exceeded
     */
    public AddressLimiter(String policy, int perMinute, InstantSource clock) {
        this.policy = policy;
        this.buckets = new LocalBuckets(perMinute, clock);
    }

    public void take(String address) {
        buckets.take(network(address))
                .ifPresent(
                        pause -> {
                            throw Problem.of(ProblemCode.RATE_LIMITED)
                                    .with("violated_policies", List.of(policy))
                                    .retryAfter(pause)
                                    .thrown();
                        });
    }

    /** One subscriber of an IPv6 provider has a whole network of 2^64 addresses. */
    public static String network(String address) {
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
}
