package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.OwnTemplate;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Templates one by one, and as their owner lists them. */
public abstract class TemplatesContract extends InAWorld {

    @Test
    void aTemplateComesWithThePreviewOfItsBasket() {
        var published = admin.publish(1);

        assertEquals(Optional.of(details(published)), world.templates().find(Sample.id(1)));
    }

    @Test
    void anEditShowsInThePreviewAtOnce() {
        var edited = admin.edit(admin.publish(1), Sample.draft("Renamed"));

        assertEquals(Optional.of(details(edited)), world.templates().find(Sample.id(1)));
    }

    @Test
    void aDisabledOneIsFoundAndSaysSo() {
        var disabled = admin.disable(admin.publish(1));

        assertEquals(Optional.of(details(disabled)), world.templates().find(Sample.id(1)));
    }

    @Test
    void aBasketAloneIsNoTemplate() {
        admin.add(1);

        assertEquals(Optional.empty(), world.templates().find(Sample.id(1)));
        assertEquals(List.of(), listed(Sample.ADMIN, 20));
    }

    @Test
    void countersBesideItDoNotHideIt() {
        var published = admin.publish(1);
        for (int part = 0; part < 16; part++) {
            world.countLive(Sample.id(1), part, 3);
        }

        assertEquals(Optional.of(details(published)), world.templates().find(Sample.id(1)));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 7", "7, 14", "100, 101", "20, 0"})
    void theListGoesThroughAllWithoutGapOrDuplicate(int limit, int count) {
        var published =
                IntStream.rangeClosed(1, count).mapToObj(admin::publish).map(Offering::published);

        var newestFirst = published.map(own -> new OwnTemplate(own, List.of())).toList().reversed();
        assertEquals(newestFirst, listed(Sample.ADMIN, limit));
    }

    @Test
    void theListHasTheDisabledOnesWithTheirCountsAndNoForeignOnes() {
        var disabled = admin.disable(admin.publish(1));
        world.showSubscribers(Sample.id(1), 145);
        admin.publish(2);
        var foreign =
                Basket.create(
                        Sample.id(3), Sample.OTHER_ADMIN, Sample.draft("Foreign"), Sample.NOW);
        var other = admin.publish(admin.add(foreign), Sample.config(), Sample.NOW);

        var mine = listed(Sample.ADMIN, 20).stream().map(OwnTemplate::template).toList();

        assertEquals(List.of(Sample.id(2), Sample.id(1)), mine.stream().map(t -> t.id()).toList());
        assertEquals(145, mine.getLast().subscriberCount());
        assertEquals(disabled.published().status(), mine.getLast().status());
        assertEquals(
                List.of(new OwnTemplate(other.published(), List.of())),
                listed(Sample.OTHER_ADMIN, 20));
    }

    @Test
    void aRemovedOneIsInNoList() {
        admin.publish(2);
        admin.remove(admin.disable(admin.publish(1)));

        assertEquals(1, listed(Sample.ADMIN, 20).size());
    }

    private static TemplateDetails details(Offering offering) {
        return new TemplateDetails(offering.published(), Preview.of(offering.basket().content()));
    }

    private List<OwnTemplate> listed(UserId owner, int limit) {
        return Pages.all(limit, page -> world.templates().ownedBy(owner, page));
    }
}
