package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** Baskets with their templates, as their owner changes them. */
public abstract class OfferingsContract extends InAWorld {

    @Test
    void whatIsAddedIsFoundAsItWas() {
        var added = admin.add(1);

        assertEquals(Optional.of(added), admin.find(Sample.id(1)));
        assertEquals(Optional.empty(), admin.find(Sample.id(2)));
    }

    @Test
    void someoneElsesBasketIsAnAbsentOne() {
        admin.publish(1);

        assertEquals(Optional.empty(), world.offerings().find(Sample.OTHER_ADMIN, Sample.id(1)));
    }

    @Test
    void anIdIsGivenOnce() {
        var first = admin.add(1);
        var second = Sample.basket(1, Sample.draft("Another of the same id"));

        assertThrows(ChangedMeanwhile.class, () -> admin.add(second));
        assertEquals(Optional.of(first), admin.find(Sample.id(1)));
    }

    @Test
    void aTemplateIsFoundWithItsBasket() {
        var published = admin.publish(1);

        assertEquals(Optional.of(published), admin.find(Sample.id(1)));
    }

    @Test
    void everyStateIsFoundAsItWasSaved() {
        var edited = admin.edit(admin.publish(1), Sample.draft("Renamed", Category.HEDGING));
        assertEquals(Optional.of(edited), admin.find(Sample.id(1)));

        var free = admin.configure(edited, Sample.free());
        assertEquals(Optional.of(free), admin.find(Sample.id(1)));

        var disabled = admin.disable(free);
        assertEquals(Optional.of(disabled), admin.find(Sample.id(1)));

        var paidAgain = admin.publish(disabled, Sample.config(Visibility.PARTNERS), Sample.NOW);
        assertEquals(Optional.of(paidAgain), admin.find(Sample.id(1)));
    }

    @Test
    void aBasketAloneIsEditedAndRemoved() {
        var edited = admin.edit(admin.add(1), Sample.draft("Renamed"));
        assertEquals(Optional.of(edited), admin.find(Sample.id(1)));

        admin.remove(edited);
        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
    }

    @Test
    void removalTakesAllButTheTrail() {
        var disabled = admin.disable(admin.publish(1));

        admin.remove(disabled);

        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
        assertEquals(Optional.empty(), world.templates().find(Sample.id(1)));
        assertEquals(4, world.trail(disabled.basket().subject()).size());
    }

    @Test
    void anIdThatWasRemovedIsFreeAgain() {
        admin.remove(admin.disable(admin.publish(1)));

        assertEquals(Optional.of(admin.publish(1)), admin.find(Sample.id(1)));
    }

    /** It is shown by another hand, which may come between reading and writing. */
    @Test
    void noChangeTouchesTheSubscriberCount() {
        var published = admin.publish(1);
        world.showSubscribers(Sample.id(1), 145);

        var edited = admin.edit(published, Sample.draft("Renamed"));
        world.showSubscribers(Sample.id(1), 146);
        var configured = admin.configure(edited, Sample.free());
        assertEquals(146, count());

        var disabled = admin.disable(configured);
        world.showSubscribers(Sample.id(1), 140);
        admin.publish(disabled, Sample.config(), Sample.NOW);
        assertEquals(140, count());
    }

    private long count() {
        return admin.find(Sample.id(1)).orElseThrow().published().subscriberCount();
    }

    @Test
    void liveSubscriptionsAreTheSumOfAllParts() {
        admin.publish(1);
        assertEquals(0, world.offerings().liveSubscriptions(Sample.id(1)));

        for (int part = 0; part < 16; part++) {
            world.countLive(Sample.id(1), part, part * 1_000_000_000L);
        }

        assertEquals(120_000_000_000L, world.offerings().liveSubscriptions(Sample.id(1)));
        assertEquals(0, world.offerings().liveSubscriptions(Sample.id(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 15})
    void whoeverIsStillCountedHoldsTheBasketBack(int part) {
        var disabled = admin.disable(admin.publish(1));
        for (int each = 0; each < 16; each++) {
            world.countLive(Sample.id(1), each, each == part ? 1 : 0);
        }

        assertThrows(ChangedMeanwhile.class, () -> admin.remove(disabled));
        assertEquals(Optional.of(disabled), admin.find(Sample.id(1)));
    }

    @Test
    void partsThatCountNobodyGoWithTheBasket() {
        var disabled = admin.disable(admin.publish(1));
        for (int part = 0; part < 16; part++) {
            world.countLive(Sample.id(1), part, 0);
        }

        admin.remove(disabled);

        assertEquals(Optional.empty(), admin.find(Sample.id(1)));
    }

    @Test
    void everyChangeLeavesItsRecordInOrder() {
        var published = admin.publish(1);
        admin.edit(published, Sample.draft("Renamed"));

        var trail = world.trail(published.basket().subject());

        assertEquals(3, trail.size());
        assertEquals("request-000001", trail.getFirst().requestId());
        assertEquals("request-000003", trail.getLast().requestId());
    }

    /** The trail is only ever added to: what would take a record's place does not happen. */
    @Test
    void aRecordIsNeverReplaced() {
        var added = admin.add(1);
        var trace = admin.trace(added);
        var renamed = new Offering(rename(added, "Renamed"), Optional.empty());
        world.offerings().save(added, renamed, trace);
        var again = new Offering(rename(renamed, "Again"), Optional.empty());

        assertThrows(ChangedMeanwhile.class, () -> world.offerings().save(renamed, again, trace));
        assertEquals(Optional.of(renamed), admin.find(Sample.id(1)));
    }

    private static Basket rename(Offering offering, String name) {
        return offering.basket().edited(Sample.draft(name), Sample.NOW);
    }
}
