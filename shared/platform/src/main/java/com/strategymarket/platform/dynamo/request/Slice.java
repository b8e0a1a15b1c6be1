package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a query found.
 *
 * @param next where to go on, when there may be more
 */
public record Slice(List<Map<String, AttributeValue>> items, Optional<Position> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
