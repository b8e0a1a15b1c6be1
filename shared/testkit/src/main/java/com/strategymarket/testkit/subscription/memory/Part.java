package com.strategymarket.testkit.subscription.memory;

import java.util.function.BooleanSupplier;

/** A part of a transaction: none of them happens unless all hold. */
record Part(BooleanSupplier holds, Runnable effect) {}
