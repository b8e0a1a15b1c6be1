package com.strategymarket.domain.count;

import com.strategymarket.domain.id.BasketId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody found who looked at the counts of a template, and then at what there is to count.
 *
 * @param standing the live subscriptions by the part that each is counted in, as an index tells
 *     that lags behind
 */
public record Finding(BasketId template, Counted counted, Map<Integer, Long> standing) {

    public Finding {
        standing = Map.copyOf(standing);
    }

    public boolean isRight() {
        return wrong().isEmpty() && counted.isShown();
    }

    public long subscriptions() {
        return standing.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What has to be mended. A single look proves nothing, since what was counted a moment ago need
     * not stand in the index yet: only what both looks found, with nothing counted in between, is
     * wrong.
     */
    public Optional<Mending> confirming(Finding earlier) {
        var corrections = wrong().stream().filter(earlier.wrong()::contains).toList();
        boolean shownWrong = !counted.isShown() && counted.equals(earlier.counted);
        return corrections.isEmpty() && !shownWrong
                ? Optional.empty()
                : Optional.of(new Mending(template, counted, corrections));
    }

    private List<Correction> wrong() {
        return Stream.concat(counted.parts().stream().map(Part::number), standing.keySet().stream())
                .distinct()
                .sorted()
                .map(number -> new Correction(counted.part(number), standing(number)))
                .filter(correction -> correction.difference() != 0)
                .toList();
    }

    private long standing(int number) {
        return standing.getOrDefault(number, 0L);
    }
}
