package com.strategymarket.functions.subscription.routes;

import com.strategymarket.functions.subscription.LiveSubscribing;

import org.junit.jupiter.api.AfterEach;

/** Whatever a test does, all that must hold of subscriptions holds at its end. */
abstract class InALiveWorld {

    protected final LiveSubscribing world = new LiveSubscribing();

    @AfterEach
    final void invariantsHold() {
        try {
            world.invariantsHold();
        } finally {
            world.close();
        }
    }
}
