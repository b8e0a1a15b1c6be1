package com.strategymarket.contract;

import java.time.Duration;
import java.util.List;

/** What browsers may send and read across origins; which origin that is, the gateway is told. */
public final class Cors {

    public static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "OPTIONS");

    public static final List<String> REQUEST_HEADERS =
            List.of(
                    "authorization",
                    "content-type",
                    "idempotency-key",
                    "if-match",
                    "x-partner-secret");

    public static final List<String> RESPONSE_HEADERS =
            List.of(
                    "etag",
                    "idempotency-replayed",
                    "location",
                    "ratelimit",
                    "ratelimit-policy",
                    "retry-after",
                    "server-timing",
                    "x-request-id");

    public static final Duration PREFLIGHT_VALID = Duration.ofHours(1);

    private Cors() {}
}
