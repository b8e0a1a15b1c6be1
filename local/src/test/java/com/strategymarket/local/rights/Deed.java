package com.strategymarket.local.rights;

import com.strategymarket.contract.Partition;
import com.strategymarket.contract.TableAction;

/** One thing done to the table, as a right to it is told. */
record Deed(TableAction action, String where) {

    static Deed on(TableAction action, String partitionKey) {
        return new Deed(action, kind(partitionKey));
    }

    /** What is of no known kind, nobody can be granted: it shows where it was done. */
    private static String kind(String partitionKey) {
        try {
            return Partition.of(partitionKey).name();
        } catch (IllegalArgumentException e) {
            return partitionKey.split("#", 2)[0] + ", of no kind";
        }
    }
}
