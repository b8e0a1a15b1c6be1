package com.strategymarket.domain.revenue;

/**
 * What somebody found who added up a book entry by entry.
 *
 * @param entries how many it has
 * @param unbalanced those of them whose sides differ
 * @param sums those that are kept of it, and what they should be
 */
public record Audited(long entries, long unbalanced, Sums sums) {

    /**
     * @param through the last entry that is in them, in the words of the store
     */
    public record Sums(String through, Turnover kept, Turnover actual) {

        public boolean areRight() {
            return kept.equals(actual);
        }
    }

    /** How much there is that must not be. */
    public long wrong() {
        return unbalanced + (sums.areRight() ? 0 : 1);
    }
}
