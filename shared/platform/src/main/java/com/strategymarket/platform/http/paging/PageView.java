package com.strategymarket.platform.http.paging;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A page as the caller sees it.
 *
 * @param lookedAt how many were looked at, when the page is short only because the search was long
 */
public record PageView<T>(List<T> items, Optional<String> nextCursor, Optional<Integer> lookedAt) {

    /** A last page of one. */
    public static <T> PageView<T> of(T only) {
        return new PageView<>(List.of(only), Optional.empty(), Optional.empty());
    }

    public PageView<T> lookedAt(OptionalInt count) {
        return new PageView<>(
                items,
                nextCursor,
                count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty());
    }
}
