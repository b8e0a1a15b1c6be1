package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.subscription.Desk;
import com.strategymarket.testkit.subscription.SubscribingWorld;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** A suite that all that keeps subscriptions must pass, each test in a fresh world. */
abstract class InASubscribingWorld {

    protected static final UserId ANNA = SubscriptionSample.user(1);
    protected static final UserId BINA = SubscriptionSample.user(2);

    protected SubscribingWorld world;
    protected Desk desk;
    protected Admin admin;

    protected abstract SubscribingWorld open();

    @BeforeEach
    final void begin() {
        world = open();
        desk = new Desk(world);
        admin = new Admin(world.offerings());
        admin.publish(1);
    }

    @AfterEach
    final void end() {
        world.close();
    }

    protected final long counted(int template) {
        return world.offerings().liveSubscriptions(SubscriptionSample.template(template));
    }

    protected static void refused(Executable write) {
        assertThrows(ChangedMeanwhile.class, write);
    }

    protected static boolean happens(Runnable write) {
        try {
            write.run();
            return true;
        } catch (ChangedMeanwhile e) {
            return false;
        }
    }
}
