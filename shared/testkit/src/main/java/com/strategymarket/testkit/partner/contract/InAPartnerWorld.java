package com.strategymarket.testkit.partner.contract;

import com.strategymarket.testkit.partner.PartnerAdmin;
import com.strategymarket.testkit.partner.PartnerWorld;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite that all that keeps partners must pass, each test in a fresh world. */
abstract class InAPartnerWorld {

    protected PartnerWorld world;
    protected PartnerAdmin admin;

    protected abstract PartnerWorld open();

    @BeforeEach
    final void begin() {
        world = open();
        admin = new PartnerAdmin(world.keys());
    }

    @AfterEach
    final void end() {
        world.close();
    }
}
