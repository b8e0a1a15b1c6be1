package com.strategymarket.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be ended again, last begun first. */
final class Running implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T with(T part) {
        parts.push(part);
        return part;
    }

    /**
     * One that cannot be ended does not keep the others from it. Whoever closes it second waits for
     * the first.
     */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("Could not be ended cleanly: " + e.getMessage());
            }
        }
    }
}
