package com.strategymarket.local.product;

import com.strategymarket.testkit.http.Answer;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through a list to its end. */
public final class Pages {

    private static final int MOST = 1_000;

    private Pages() {}

    /**
     * @param page asks for the page behind a cursor, given as {@code &cursor=…}, or as nothing for
     *     the first
     */
    public static List<JsonNode> all(Function<String, Answer> page, String plural) {
        var found = new ArrayList<JsonNode>();
        var cursor = Optional.of("");
        for (int pages = 0; cursor.isPresent(); pages++) {
            if (pages > MOST) {
                throw new AssertionError("the list does not end");
            }
            var answer = page.apply(cursor.get()).expect(200).json();
            answer.path(plural).forEach(found::add);
            cursor = next(answer).map(value -> "&cursor=" + value);
        }
        return found;
    }

    public static Optional<String> next(JsonNode page) {
        return page.path("next_cursor").stringValueOpt();
    }
}
