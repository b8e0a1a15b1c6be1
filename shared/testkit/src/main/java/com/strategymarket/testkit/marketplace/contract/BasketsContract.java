package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Baskets as their owner reads them. */
public abstract class BasketsContract extends InAWorld {

    @Test
    void aBasketIsFoundByItsOwnerAlone() {
        var basket = admin.add(1).basket();

        assertEquals(Optional.of(basket), world.baskets().find(Sample.ADMIN, basket.id()));
        assertEquals(Optional.empty(), world.baskets().find(Sample.OTHER_ADMIN, basket.id()));
        assertEquals(Optional.empty(), world.baskets().find(Sample.ADMIN, Sample.id(2)));
    }

    @Test
    void anEditIsSeenAtOnce() {
        var edited = admin.edit(admin.publish(1), Sample.draft("Renamed")).basket();

        assertEquals(Optional.of(edited), world.baskets().find(Sample.ADMIN, edited.id()));
        assertEquals(List.of(edited), listed(Sample.ADMIN, 20));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 7", "7, 7", "7, 15", "100, 101", "100, 3", "1, 0"})
    void theListGoesThroughAllWithoutGapOrDuplicate(int limit, int count) {
        IntStream.rangeClosed(1, count).forEach(admin::add);

        var newestFirst =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Sample.basket(1 + count - i))
                        .toList();
        assertEquals(newestFirst, listed(Sample.ADMIN, limit));
    }

    @Test
    void theListIsOfOneOwner() {
        admin.add(1);
        admin.publish(3);
        var foreign =
                Basket.create(
                        Sample.id(2), Sample.OTHER_ADMIN, Sample.draft("Foreign"), Sample.NOW);
        admin.add(foreign);

        assertEquals(List.of(foreign), listed(Sample.OTHER_ADMIN, 20));
        assertEquals(List.of(Sample.basket(3), Sample.basket(1)), listed(Sample.ADMIN, 20));
        assertEquals(List.of(), listed(new UserId("nobody"), 20));
    }

    @Test
    void aPageGoesOnBehindABasketThatIsGone() {
        IntStream.rangeClosed(1, 4).forEach(admin::add);
        var first = world.baskets().newestFirst(Sample.ADMIN, PageRequest.first(2));
        admin.remove(new Offering(Sample.basket(3), Optional.empty()));

        var second = world.baskets().newestFirst(Sample.ADMIN, new PageRequest(2, first.next()));

        assertEquals(List.of(Sample.basket(4), Sample.basket(3)), first.items());
        assertEquals(List.of(Sample.basket(2), Sample.basket(1)), second.items());
    }

    private List<Basket> listed(UserId owner, int limit) {
        return Pages.all(limit, page -> world.baskets().newestFirst(owner, page));
    }
}
