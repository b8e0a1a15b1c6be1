package com.strategymarket.bench.marketplace;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the queries that go through it. */
public final class Recorder implements DynamoDbClient {

    private final DynamoDbClient client;
    private final List<QueryRequest> queries = new CopyOnWriteArrayList<>();

    public Recorder(DynamoDbClient client) {
        this.client = client;
    }

    /** What went through since the last time. */
    public List<QueryRequest> taken() {
        var taken = List.copyOf(queries);
        queries.clear();
        return taken;
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        queries.add(request);
        return client.query(request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        client.close();
    }
}
