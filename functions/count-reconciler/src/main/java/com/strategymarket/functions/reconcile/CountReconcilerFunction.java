package com.strategymarket.functions.reconcile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function count-reconciler: sees to it that subscribers are counted right. Its runtime makes
 * one and keeps it.
 */
public final class CountReconcilerFunction implements RequestStreamHandler {

    private final ReconcilerCall call;

    public CountReconcilerFunction() {
        this(Surroundings.ofLambda());
    }

    public CountReconcilerFunction(Surroundings surroundings) {
        this.call = ReconcilerWiring.call(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        call.answer(event, answer);
    }
}
