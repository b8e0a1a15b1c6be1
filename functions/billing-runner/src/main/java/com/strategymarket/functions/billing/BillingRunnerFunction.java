package com.strategymarket.functions.billing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/** The function billing-runner: looks after the fees that are due. Its runtime keeps one of it. */
public final class BillingRunnerFunction implements RequestStreamHandler {

    private final BillingRun run;

    public BillingRunnerFunction() {
        this(Surroundings.ofLambda());
    }

    public BillingRunnerFunction(Surroundings surroundings) {
        this.run = BillingRunnerWiring.run(surroundings);
    }

    /** Whatever moment it is called for, what is due by now is due. */
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        run.all();
    }
}
