package com.strategymarket.platform.http.paging;

import java.util.List;
import java.util.Optional;

/**
 * A page as the caller sees it.
 *
 * @param lookedAt how many were looked at, when the page is short only because the search was long
 */
public record PageView<T>(List<T> items, Optional<String> nextCursor, Optional<Integer> lookedAt) {}
