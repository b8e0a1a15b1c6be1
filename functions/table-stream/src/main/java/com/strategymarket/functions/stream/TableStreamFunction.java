package com.strategymarket.functions.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/** The function table-stream: hands on what was written. Its runtime makes one and keeps it. */
public final class TableStreamFunction implements RequestStreamHandler {

    private final StreamDispatcher dispatcher;

    public TableStreamFunction() {
        this(Surroundings.ofLambda());
    }

    public TableStreamFunction(Surroundings surroundings) {
        this.dispatcher = TableStreamWiring.dispatcher(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        dispatcher.answer(event, answer);
    }
}
