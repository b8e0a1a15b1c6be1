package com.strategymarket.bench.limit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts what goes through it, also what the table refuses. Any other call fails. */
final class CallCounter implements DynamoDbClient {

    private final DynamoDbClient client;
    private final AtomicInteger calls = new AtomicInteger();

    CallCounter(DynamoDbClient client) {
        this.client = client;
    }

    /** How many since the last time. */
    int taken() {
        return calls.getAndSet(0);
    }

    private <T> T counted(Supplier<T> call) {
        calls.incrementAndGet();
        return call.get();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return counted(() -> client.getItem(request));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return counted(() -> client.putItem(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return counted(() -> client.updateItem(request));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return counted(() -> client.transactWriteItems(request));
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
