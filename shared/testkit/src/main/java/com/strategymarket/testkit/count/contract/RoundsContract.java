package com.strategymarket.testkit.count.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The way through all templates. */
public abstract class RoundsContract extends InACountWorld {

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 50", "1, 1", "5, 2", "40, 1", "40, 3", "40, 39", "40, 40", "40, 50"})
    void eachRoundGivesEveryTemplateOnce(int count, int most) {
        var all = publish(count);

        for (int round = 0; round < 3; round++) {
            var given = round(most);
            assertEquals(count, given.size());
            assertEquals(all, Set.copyOf(given));
        }
    }

    @Test
    void noStretchIsLongerThanAskedFor() {
        publish(30);

        for (int i = 0; i < 40; i++) {
            assertTrue(world.rounds().next(4).templates().size() <= 4);
        }
    }

    @Test
    void oneThatIsWithdrawnIsGivenNoMore() {
        var all = new HashSet<>(publish(9));
        var gone = all.iterator().next();
        world.withdraw(gone);
        all.remove(gone);

        assertEquals(all, Set.copyOf(round(2)));
    }

    @Test
    void oneThatIsNewIsGivenInTheNextRoundAtTheLatest() {
        publish(9);
        world.rounds().next(5);
        var fresh = world.publish(10);
        var rest = round(2);

        assertTrue(rest.contains(fresh) || round(2).contains(fresh));
    }

    @Test
    void whoBeginsAnewIsGivenAll() {
        var all = publish(9);
        world.rounds().next(5);

        world.rounds().beginAnew();

        assertEquals(all, Set.copyOf(round(2)));
    }

    @Test
    void manyShareARoundAndGiveNothingTwice() {
        var all = publish(40);

        var given =
                Together.run(8, number -> world.rounds().next(5).templates()).stream()
                        .flatMap(List::stream)
                        .toList();
        var rest = round(5);

        assertEquals(given.size(), Set.copyOf(given).size());
        assertTrue(!given.isEmpty(), "somebody came first");
        assertEquals(
                all,
                IntStream.of(0, 1)
                        .mapToObj(i -> i == 0 ? given : rest)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }

    private Set<BasketId> publish(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(world::publish).collect(Collectors.toSet());
    }

    /** Up to its end. */
    private List<BasketId> round(int most) {
        var given = new ArrayList<BasketId>();
        boolean last = false;
        while (!last) {
            var stretch = world.rounds().next(most);
            given.addAll(stretch.templates());
            last = stretch.last();
        }
        return given;
    }
}
