package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages of things whose ids tell their age. */
final class ById {

    private ById() {}

    static <T> Page<T> newestFirst(Stream<T> all, Function<T, BasketId> idOf, PageRequest request) {
        Function<T, String> id = idOf.andThen(BasketId::value);
        var rest =
                all.filter(each -> isBehind(id.apply(each), request.position()))
                        .sorted(Comparator.comparing(id).reversed())
                        .toList();
        var page = rest.subList(0, Math.min(request.limit(), rest.size()));
        boolean more = rest.size() > page.size();
        return new Page<>(page, more ? Optional.of(id.apply(page.getLast())) : Optional.empty());
    }

    private static boolean isBehind(String id, Optional<String> last) {
        return last.isEmpty() || id.compareTo(last.get()) < 0;
    }
}
