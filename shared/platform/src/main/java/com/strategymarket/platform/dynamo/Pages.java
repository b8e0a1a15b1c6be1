package com.strategymarket.platform.dynamo;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Pages of a list that is one query, for those who turn them and for those who need them all. */
public final class Pages {

    private Pages() {}

    public static Page<Map<String, AttributeValue>> read(
            Table table, Query query, PageRequest page) {
        var slice = table.query(page.position().map(Position::of).map(query::after).orElse(query));
        return new Page<>(slice.items(), slice.next().map(Position::text));
    }

    /** All that there is, read so many at a time as the query asks for. */
    public static List<Map<String, AttributeValue>> all(Table table, Query query) {
        var all = new ArrayList<Map<String, AttributeValue>>();
        each(table, query, all::addAll);
        return all;
    }

    /** The same, handed over page by page. */
    public static void each(
            Table table, Query query, Consumer<List<Map<String, AttributeValue>>> page) {
        var rest = Optional.of(query);
        while (rest.isPresent()) {
            var slice = table.query(rest.get());
            page.accept(slice.items());
            rest = slice.next().map(query::after);
        }
    }
}
