package com.strategymarket.platform.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Gives the answers and failures that it was told, one a call, and keeps what it was asked. */
final class ScriptedClient implements DynamoDbClient {

    final List<Object> requests = new ArrayList<>();

    private final Queue<Object> answers = new ArrayDeque<>();

    ScriptedClient then(Object answerOrFailure) {
        answers.add(answerOrFailure);
        return this;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return next(request, GetItemResponse.class);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return next(request, BatchGetItemResponse.class);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return next(request, QueryResponse.class);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return next(request, TransactWriteItemsResponse.class);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return next(request, UpdateItemResponse.class);
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // It holds nothing.
    }

    private <T> T next(Object request, Class<T> type) {
        requests.add(request);
        var answer = answers.remove();
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return type.cast(answer);
    }
}
