package com.strategymarket.functions.reconcile;

/** The time in which an index catches up with what was written. */
@FunctionalInterface
interface IndexLag {

    void pass();
}
