package com.strategymarket.bench.start.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.gateway.GatewayEvents;

import java.io.InputStream;
import java.io.OutputStream;

/** {@link TableFunction} that reads its event and writes its answer as ours do. */
public final class OwnEventFunction implements RequestStreamHandler {

    private final OneQuery query = OneQuery.withOurClient();
    private final GatewayEvents events = new GatewayEvents();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var request = events.request(events.read(event));
        events.write(Reply.of(200, "text/plain", request.path() + query.run()), answer);
    }
}
