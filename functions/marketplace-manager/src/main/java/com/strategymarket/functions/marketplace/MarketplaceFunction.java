package com.strategymarket.functions.marketplace;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function marketplace-manager: baskets, templates, browsing. Its runtime makes one and keeps
 * it.
 */
public final class MarketplaceFunction implements RequestStreamHandler {

    private final Front front;

    public MarketplaceFunction() {
        this(Surroundings.ofLambda());
    }

    public MarketplaceFunction(Surroundings surroundings) {
        this.front = MarketplaceWiring.front(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        front.answer(event, answer);
    }
}
