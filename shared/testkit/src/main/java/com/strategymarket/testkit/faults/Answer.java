package com.strategymarket.testkit.faults;

/** How one attempt at the operation ended for who asked for it. */
public sealed interface Answer {

    default boolean isSuccess() {
        return switch (this) {
            case Status(int code) -> code >= 200 && code < 300;
            case None() -> false;
        };
    }

    /** The HTTP status. */
    record Status(int code) implements Answer {
        @Override
        public String toString() {
            return Integer.toString(code);
        }
    }

    /** The process crashed on the way. */
    record None() implements Answer {
        @Override
        public String toString() {
            return "crash";
        }
    }
}
