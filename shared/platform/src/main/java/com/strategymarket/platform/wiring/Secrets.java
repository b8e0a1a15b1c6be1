package com.strategymarket.platform.wiring;

/** Where secrets are kept. */
@FunctionalInterface
public interface Secrets {

    /**
     * @param reference what the environment calls it by
     */
    String read(String reference);
}
