package com.strategymarket.functions.signin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The function sign-in-gate: tells the user pool who has come. Its runtime makes one and keeps it.
 */
public final class SignInFunction implements RequestStreamHandler {

    private final SignInGate gate;

    public SignInFunction() {
        this(Surroundings.ofLambda());
    }

    public SignInFunction(Surroundings surroundings) {
        this.gate = SignInWiring.gate(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        gate.answer(event, answer);
    }
}
