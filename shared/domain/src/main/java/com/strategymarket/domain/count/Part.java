package com.strategymarket.domain.count;

/**
 * One of the numbers whose sum is how many live subscriptions a template has.
 *
 * @param changes how often it was changed. It only grows, and so tells which of two readings is the
 *     later one
 */
public record Part(int number, long live, long changes) {

    static Part missing(int number) {
        return new Part(number, 0, 0);
    }
}
