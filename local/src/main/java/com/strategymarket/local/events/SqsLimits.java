package com.strategymarket.local.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What SQS would refuse is refused here too, so that it shows before it is deployed. */
final class SqsLimits {
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    private SqsLimits() {}

    static void check(String body, Duration delay) {
        var size = body.getBytes(StandardCharsets.UTF_8).length;
        if (size == 0 || size > LARGEST_BODY) {
            throw new IllegalArgumentException(
                    "A message has 1 to " + LARGEST_BODY + " bytes, not " + size);
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "A message is delayed by 0 to 15 minutes, not " + delay);
        }
    }
}
