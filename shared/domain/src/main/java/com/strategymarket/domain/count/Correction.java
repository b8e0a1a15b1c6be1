package com.strategymarket.domain.count;

/**
 * A part that does not count what there is.
 *
 * @param actual what it has to be
 */
public record Correction(Part found, long actual) {

    long difference() {
        return actual - found.live();
    }
}
