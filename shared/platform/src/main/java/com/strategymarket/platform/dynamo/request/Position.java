package com.strategymarket.platform.dynamo.request;

import com.strategymarket.platform.dynamo.item.Key;

import java.util.List;
import java.util.Optional;

/**
 * The last item that a reader has seen, be it still there or not: a query goes on behind it.
 *
 * @param indexSort the item's sort key in the index that is read, when it is not the table itself
 */
public record Position(Key key, Optional<String> indexSort) {

    /** No key holds a line break. */
    private static final String SEPARATOR = "\n";

    /** One line for each part of it, for a cursor. */
    public String text() {
        var own = key.partition() + SEPARATOR + key.sort();
        return indexSort.map(sort -> own + SEPARATOR + sort).orElse(own);
    }

    public static Position of(String text) {
        return switch (List.of(text.split(SEPARATOR, -1))) {
            case List<String> parts when parts.size() == 2 ->
                    new Position(key(parts), Optional.empty());
            case List<String> parts when parts.size() == 3 ->
                    new Position(key(parts), Optional.of(parts.get(2)));
            default -> throw new IllegalArgumentException("no position in a query");
        };
    }

    private static Key key(List<String> parts) {
        return new Key(parts.get(0), parts.get(1));
    }
}
