package com.strategymarket.bench.start.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The least that a function on the table can be: the SDK's client, as ours makes it. */
public final class TableFunction implements RequestStreamHandler {

    private final OneQuery query = OneQuery.withOurClient();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        answer.write('0' + query.run() % 10);
    }
}
