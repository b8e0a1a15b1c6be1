package com.strategymarket.platform.dynamo;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Pages of a list that is one query. */
public final class Pages {

    private Pages() {}

    public static Page<Map<String, AttributeValue>> read(
            Table table, Query query, PageRequest page) {
        var slice = table.query(page.position().map(Position::of).map(query::after).orElse(query));
        return new Page<>(slice.items(), slice.next().map(Position::text));
    }
}
