package com.strategymarket.bench.start.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.telemetry.Log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** {@link TableFunction} with a log line of ours. */
public final class OwnLogFunction implements RequestStreamHandler {

    private final OneQuery query = OneQuery.withOurClient();
    private final Log log = new Log(InstantSource.system(), System.out);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        int found = query.run();
        log.with("found", found).info("request");
        answer.write('0' + found % 10);
    }
}
