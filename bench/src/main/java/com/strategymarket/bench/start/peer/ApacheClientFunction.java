package com.strategymarket.bench.start.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@link TableFunction} on the HTTP client that the SDK takes unless told otherwise. */
public final class ApacheClientFunction implements RequestStreamHandler {

    private final OneQuery query =
            new OneQuery(
                    DynamoDbClient.builder()
                            .httpClientBuilder(Apache5HttpClient.builder())
                            .build());

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        answer.write('0' + query.run() % 10);
    }
}
