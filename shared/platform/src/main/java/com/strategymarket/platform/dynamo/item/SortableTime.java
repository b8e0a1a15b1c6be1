package com.strategymarket.platform.dynamo.item;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Instants as text that sorts by time: always three digits after the point, as {@link
 * Instant#toString} has not.
 */
public final class SortableTime {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private SortableTime() {}

    public static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
