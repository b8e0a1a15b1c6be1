package com.strategymarket.local.events.stream;

/** A function that is fed by the table's stream. */
@FunctionalInterface
public interface StreamFunction {

    /**
     * @param event the batch, as Lambda hands it over
     * @return the answer, which may name records that failed
     * @throws Exception when the whole batch failed
     */
    byte[] handle(byte[] event) throws Exception;
}
