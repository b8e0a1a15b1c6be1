package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.template.Visibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The partitions of the marketplace's indexes. What only partners see stands in partitions of its
 * own, so that nobody pays for reading past it.
 */
final class Shelves {

    private Shelves() {}

    static Optional<String> partition(Visibility visibility, Category category) {
        return switch (visibility) {
            case PUBLIC -> Optional.of("MARKETPLACE#" + category);
            case PARTNERS -> Optional.of("PARTNERS#" + category);
            case UNLISTED -> Optional.empty();
        };
    }

    static List<String> partitions(Shelf shelf) {
        var categories =
                shelf.category().map(Stream::of).orElseGet(() -> Arrays.stream(Category.values()));
        return categories
                .flatMap(category -> seen(shelf.audience()).map(v -> partition(v, category)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Stream<Visibility> seen(Audience audience) {
        return switch (audience) {
            case EVERYONE -> Stream.of(Visibility.PUBLIC);
            case PARTNER -> Stream.of(Visibility.PUBLIC, Visibility.PARTNERS);
        };
    }
}
