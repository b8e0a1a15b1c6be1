package com.strategymarket.local.rights;

import com.strategymarket.contract.Partition;
import com.strategymarket.contract.TableAction;

/** One thing done to the table, as a right to it is told. */
record Deed(TableAction action, String where) {

    static Deed on(TableAction action, String partitionKey) {
        return new Deed(action, Partition.of(partitionKey).name());
    }
}
