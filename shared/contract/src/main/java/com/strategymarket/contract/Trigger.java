package com.strategymarket.contract;

import java.time.Duration;
import java.util.Set;

/** What calls a function. */
public sealed interface Trigger {

    /** Its routes. */
    record Http() implements Trigger {}

    /** What was written into the table, in batches, in order for each key. */
    record TableStream() implements Trigger {}

    /**
     * The clock. It tells the moment that it calls for as {@code {"time": "2026-11-20T03:50:00Z"}},
     * and may call twice for the same one.
     *
     * @param every whole minutes that an hour, or whole hours that a day is a multiple of: counted
     *     from midnight, UTC
     */
    record Schedule(Duration every) implements Trigger {

        private static final Duration HOUR = Duration.ofHours(1);
        private static final Duration DAY = Duration.ofDays(1);
        private static final int MOST_RETRIES = 2;

        public Schedule {
            if (!divides(every, Duration.ofMinutes(1), HOUR) && !divides(every, HOUR, DAY)) {
                throw new IllegalArgumentException("no schedule goes by " + every);
            }
        }

        /** How often a call that fails is repeated: not if the next one comes within the hour. */
        public int retries() {
            return every.compareTo(HOUR) < 0 ? 0 : MOST_RETRIES;
        }

        private static boolean divides(Duration every, Duration unit, Duration whole) {
            return every.compareTo(unit) >= 0
                    && every.toNanos() % unit.toNanos() == 0
                    && whole.toNanos() % every.toNanos() == 0;
        }
    }

    /**
     * The messages of a queue; what fails three times is laid aside.
     *
     * @param name unique among the queues
     */
    record Queue(String name) implements Trigger {}

    /**
     * The user pool, while somebody waits to be signed in.
     *
     * @param steps when it calls
     */
    record SignIn(Set<Step> steps) implements Trigger {

        /** What the user pool lets others have a say in. */
        public enum Step {
            /** Somebody who signed up has confirmed the address. */
            CONFIRMED,
            /** Somebody is to be given tokens, the access token among them. */
            TOKENS_WANTED
        }

        public SignIn {
            steps = Set.copyOf(steps);
        }
    }
}
