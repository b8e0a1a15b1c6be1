package com.strategymarket.local.events;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a queue behaves, as its AWS counterpart is configured.
 *
 * @param visibility how long a message that was handed out stays hidden unless it succeeds
 * @param maxReceives how often a message is handed out before it is given up
 */
public record QueueSettings(String name, int batchSize, Duration visibility, int maxReceives) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public QueueSettings {
        require(
                NAME.matcher(name).matches(),
                "A queue's name has lower-case letters, digits and hyphens: " + name);
        require(
                batchSize >= 1 && batchSize <= 10_000,
                "A batch has 1 to 10000 messages, not " + batchSize);
        require(visibility.isPositive(), "A visibility time-out is positive, not " + visibility);
        require(
                maxReceives >= 1,
                "A message is handed out at least once, not " + maxReceives + " times");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
