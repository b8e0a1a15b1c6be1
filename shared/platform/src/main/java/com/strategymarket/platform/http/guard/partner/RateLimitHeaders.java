package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.limit.Bandwidth;
import com.strategymarket.domain.partner.limit.Level;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.limit.Standing;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer to a partner tells of its limits. */
public final class RateLimitHeaders {

    private RateLimitHeaders() {}

    public static Map<String, String> of(Admission admission) {
        var headers = new TreeMap<String, String>();
        headers.put("RateLimit-Policy", policy(admission.limits()));
        admission.standing().ifPresent(standing -> headers.put("RateLimit", left(standing)));
        return headers;
    }

    private static String policy(RateLimits limits) {
        return Stream.of(limits.minute(), limits.day())
                .map(RateLimitHeaders::policy)
                .collect(Collectors.joining(", "));
    }

    private static String policy(Bandwidth bandwidth) {
        return "\"%s\";q=%s;w=%s"
                .formatted(bandwidth.name(), bandwidth.quota(), bandwidth.period().toSeconds());
    }

    private static String left(Standing standing) {
        return standing.levels().stream()
                .map(level -> left(level, standing.now()))
                .collect(Collectors.joining(", "));
    }

    private static String left(Level level, long now) {
        return "\"%s\";r=%s;t=%s"
                .formatted(
                        level.bandwidth().name(), level.left(now), seconds(level.untilFull(now)));
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
