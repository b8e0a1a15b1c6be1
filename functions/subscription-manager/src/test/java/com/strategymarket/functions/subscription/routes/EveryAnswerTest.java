package com.strategymarket.functions.subscription.routes;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.functions.subscription.LiveSubscribing;
import com.strategymarket.testkit.function.EveryAnswerContract;
import com.strategymarket.testkit.function.LiveFunction;

import org.junit.jupiter.api.AfterEach;

/** What holds of all routes alike. */
class EveryAnswerTest extends EveryAnswerContract {

    private final LiveSubscribing world = new LiveSubscribing();

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected LambdaFunction deployed() {
        return LambdaFunction.SUBSCRIPTION_MANAGER;
    }

    @Override
    protected LiveFunction function() {
        return world.function();
    }

    @Override
    protected Route creating() {
        return SubscriptionRoutes.LINK_BROKER_ACCOUNT;
    }

    @Override
    protected String goodBody() {
        return "{\"broker_id\": \"ZEBU\", \"client_id\": \"ZB-1\", \"label\": \"Main\"}";
    }
}
