package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

class RateLimitHeadersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    private static final RateLimits LIMITS = new RateLimits(100, 10_000);
    private static final String POLICY = "\"minute\";q=100;w=60, \"day\";q=10000;w=86400";

    private final Gatehouse house = new Gatehouse();
    private final PartnerKey key = house.pair().key();

    @Test
    void theyAreAsTheConventionsSay() {
        var standing = Standing.untouched(LIMITS, NOW);
        for (int i = 0; i < 50; i++) {
            standing = standing.afterOne();
        }

        assertEquals(
                Map.of(
                        "RateLimit-Policy",
                        POLICY,
                        "RateLimit",
                        "\"minute\";r=50;t=30, \"day\";r=9950;t=432"),
                RateLimitHeaders.of(Admission.of(key, standing)));
    }

    @Test
    void aFullOneIsFullAtOnceAndAnEmptyOneHasNothing() {
        assertEquals(
                "\"minute\";r=100;t=0, \"day\";r=10000;t=0", left(Standing.untouched(LIMITS, NOW)));
        var minute = Standing.nanos(NOW) + 60_000_000_000L;
        var day = Standing.nanos(NOW) + 86_400_000_000_000L;
        assertEquals(
                "\"minute\";r=0;t=60, \"day\";r=0;t=86400",
                left(new Standing(LIMITS, minute, day, NOW)));
    }

    @Test
    void whatIsLeftIsRoundedDownAndTheTimeUp() {
        var full = Standing.nanos(NOW);

        assertEquals(
                "\"minute\";r=99;t=1, \"day\";r=9999;t=1",
                left(new Standing(LIMITS, full + 1, full + 1, NOW)));
        assertEquals(
                "\"minute\";r=0;t=60, \"day\";r=9993;t=60",
                left(new Standing(LIMITS, full + 59_400_000_001L, full + 59_400_000_001L, NOW)));
    }

    @Test
    void whatIsNotKnownIsNotTold() {
        assertEquals(
                Map.of("RateLimit-Policy", POLICY), RateLimitHeaders.of(Admission.unlimited(key)));
    }

    private String left(Standing standing) {
        return RateLimitHeaders.of(Admission.of(key, standing)).get("RateLimit");
    }
}
