package com.strategymarket.domain.page;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param position where the last page ended, in the words of the store that gave it
 */
public record PageRequest(int limit, Optional<String> position) {

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
