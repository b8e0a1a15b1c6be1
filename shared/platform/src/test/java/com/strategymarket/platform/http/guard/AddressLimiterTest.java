package com.strategymarket.platform.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class AddressLimiterTest {

    private Instant now = Instant.parse("2026-11-20T03:50:00Z");

    private final AddressLimiter limiter = new AddressLimiter("address", 60, () -> now);

    @Test
    void oneAddressMayComeSoOftenAMinute() {
        take(60, "203.0.113.7");

        var problem = refused("203.0.113.7");

        assertEquals(ProblemCode.RATE_LIMITED, problem.code());
        assertEquals(List.of("address"), problem.members().get("violated_policies"));
        assertEquals(Duration.ofSeconds(1), problem.retryAfter().orElseThrow());
    }

    @Test
    void othersAreNotCrowdedOut() {
        take(60, "203.0.113.7");

        take(60, "203.0.113.8");
        refused("203.0.113.7");
    }

    @Test
    void itFillsUpAgainOverTheMinute() {
        take(60, "203.0.113.7");

        now = now.plusMillis(999);
        refused("203.0.113.7");
        now = now.plusMillis(1);
        take(1, "203.0.113.7");
        refused("203.0.113.7");
        now = now.plusSeconds(3600);
        take(60, "203.0.113.7");
        refused("203.0.113.7");
    }

    @Test
    void whoWaitsAsLongAsItSaysIsServed() {
        take(60, "203.0.113.7");
        now = now.plusMillis(300);

        now = now.plus(refused("203.0.113.7").retryAfter().orElseThrow());

        take(1, "203.0.113.7");
    }

    @Test
    void anIpv6NetworkIsOneVisitor() {
        for (int i = 0; i < 60; i++) {
            limiter.take("2001:db8:1:2:" + Integer.toHexString(i) + "::1");
        }

        refused("2001:db8:1:2::ffff");
        refused("2001:0db8:0001:0002:ffff:ffff:ffff:ffff");
        take(60, "2001:db8:1:3::1");
    }

    @Test
    void whatIsNoAddressIsCountedByItself() {
        for (var odd : List.of("", "unknown", "not:an:address", "fe80::1%eth0%x")) {
            take(60, odd);
            refused(odd);
        }
    }

    @Test
    void whoCameLongestAgoIsForgottenFirst() {
        take(60, "10.9.9.9");
        take(60, "10.8.8.8");
        for (int i = 0; i < 9_999; i++) {
            limiter.take("10.0." + i / 256 + "." + i % 256);
        }

        take(1, "10.9.9.9");
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() {
        var served = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 640; i++) {
                threads.submit(
                        () -> {
                            limiter.take("203.0.113.7");
                            return served.incrementAndGet();
                        });
            }
        }

        assertEquals(60, served.get());
        assertTrue(refused("203.0.113.7").retryAfter().isPresent());
    }

    private void take(int times, String address) {
        for (int i = 0; i < times; i++) {
            limiter.take(address);
        }
    }

    private Problem refused(String address) {
        return Refusal.of(() -> limiter.take(address));
    }
}
