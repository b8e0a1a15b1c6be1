package com.strategymarket.bench.start.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.io.OutputStream;

/** {@link TableFunction} that binds its event and its answer by a mapper of the JSON library. */
public final class MapperFunction implements RequestStreamHandler {

    private final OneQuery query = OneQuery.withOurClient();
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var request = mapper.readValue(event, APIGatewayV2HTTPEvent.class);
        var reply =
                APIGatewayV2HTTPResponse.builder()
                        .withStatusCode(200)
                        .withBody(request.getRawPath() + query.run())
                        .build();
        mapper.writeValue(answer, reply);
    }
}
