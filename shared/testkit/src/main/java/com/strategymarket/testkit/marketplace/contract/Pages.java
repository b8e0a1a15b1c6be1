package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes forward through a list, page by page, as a caller does. */
public final class Pages {

    /** No test's list has as many pages. */
    private static final int MOST = 500;

    private Pages() {}

    public static PageRequest first(int limit) {
        return PageRequest.first(limit);
    }

    public static PageRequest next(int limit, Page<?> page) {
        return new PageRequest(limit, page.next());
    }

    /** Everything; each page but the last must be full, and none may be larger. */
    public static <T> List<T> all(int limit, Function<PageRequest, Page<T>> list) {
        var found = new ArrayList<T>();
        var next = Optional.<String>empty();
        int pages = 0;
        do {
            assertTrue(++pages <= MOST, "the list has no end");
            var page = list.apply(new PageRequest(limit, next));
            assertTrue(page.items().size() <= limit, "a page of " + page.items().size());
            if (page.next().isPresent()) {
                assertEquals(limit, page.items().size(), "a page that is not the last is full");
            }
            found.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return found;
    }
}
