package com.strategymarket.functions.subscription;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function subscription-manager: what users follow, and where it is traded. Its runtime makes
 * one and keeps it.
 */
public final class SubscriptionFunction implements RequestStreamHandler {

    private final Front front;

    public SubscriptionFunction() {
        this(Surroundings.ofLambda());
    }

    public SubscriptionFunction(Surroundings surroundings) {
        this.front = SubscriptionWiring.front(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        front.answer(event, answer);
    }
}
