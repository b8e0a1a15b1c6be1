package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages of things in the order of a text, which is the position, too. */
final class Listing {

    private Listing() {}

    static <T> Page<T> forward(Stream<T> all, Function<T, String> key, PageRequest page) {
        return of(all, key, page, Comparator.naturalOrder());
    }

    static <T> Page<T> backward(Stream<T> all, Function<T, String> key, PageRequest page) {
        return of(all, key, page, Comparator.reverseOrder());
    }

    private static <T> Page<T> of(
            Stream<T> all, Function<T, String> key, PageRequest page, Comparator<String> order) {
        var rest =
                all.filter(each -> isBehind(key.apply(each), page.position(), order))
                        .sorted(Comparator.comparing(key, order))
                        .toList();
        var some = rest.subList(0, Math.min(page.limit(), rest.size()));
        return new Page<>(
                some,
                rest.size() > some.size()
                        ? Optional.of(key.apply(some.getLast()))
                        : Optional.empty());
    }

    private static boolean isBehind(String key, Optional<String> last, Comparator<String> order) {
        return last.isEmpty() || order.compare(key, last.get()) > 0;
    }
}
