package com.strategymarket.testkit.count.contract;

import com.strategymarket.testkit.count.CountWorld;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite that all that counts must pass, each test in a fresh world. */
abstract class InACountWorld {

    protected CountWorld world;

    protected abstract CountWorld open();

    @BeforeEach
    final void begin() {
        world = open();
    }

    @AfterEach
    final void end() {
        world.close();
    }
}
