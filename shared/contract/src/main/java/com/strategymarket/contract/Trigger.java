package com.strategymarket.contract;

/** What calls a function. */
public sealed interface Trigger {

    /** Its routes. */
    record Http() implements Trigger {}

    /** What was written into the table, in batches, in order for each key. */
    record TableStream() implements Trigger {}

    /** The clock, each minute. */
    record EveryMinute() implements Trigger {}

    /**
     * The messages of a queue; what fails three times is laid aside.
     *
     * @param name unique among the queues
     */
    record Queue(String name) implements Trigger {}

    /** Somebody who signed up has confirmed the address. */
    record UserConfirmed() implements Trigger {}
}
