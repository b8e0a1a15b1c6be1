package com.strategymarket.testkit.marketplace.contract;

import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.MarketplaceWorld;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite that every marketplace must pass, each test in a fresh one. */
abstract class InAWorld {

    protected MarketplaceWorld world;
    protected Admin admin;

    protected abstract MarketplaceWorld open();

    @BeforeEach
    final void begin() {
        world = open();
        admin = new Admin(world.offerings());
    }

    @AfterEach
    final void end() {
        world.close();
    }
}
