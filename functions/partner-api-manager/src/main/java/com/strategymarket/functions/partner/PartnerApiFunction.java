package com.strategymarket.functions.partner;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function partner-api-manager: the keys of partners, and what partners see of themselves. Its
 * runtime makes one and keeps it.
 */
public final class PartnerApiFunction implements RequestStreamHandler {

    private final Front front;

    public PartnerApiFunction() {
        this(Surroundings.ofLambda());
    }

    public PartnerApiFunction(Surroundings surroundings) {
        this.front = PartnerApiWiring.front(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        front.answer(event, answer);
    }
}
