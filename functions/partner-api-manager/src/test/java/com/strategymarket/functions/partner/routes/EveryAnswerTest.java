package com.strategymarket.functions.partner.routes;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.EveryAnswerContract;
import com.strategymarket.testkit.function.LiveFunction;

import org.junit.jupiter.api.AfterEach;

/** What holds of all routes alike. */
class EveryAnswerTest extends EveryAnswerContract {

    private final LivePartners world = new LivePartners();

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected LambdaFunction deployed() {
        return LambdaFunction.PARTNER_API_MANAGER;
    }

    @Override
    protected LiveFunction function() {
        return world.function();
    }

    @Override
    protected Route creating() {
        return Routes.CREATE_PARTNER_KEY;
    }

    @Override
    protected String goodBody() {
        return Bodies.WHOLE;
    }
}
