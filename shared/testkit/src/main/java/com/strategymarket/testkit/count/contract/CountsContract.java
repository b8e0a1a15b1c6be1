package com.strategymarket.testkit.count.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.count.Counted;
import com.strategymarket.domain.count.Finding;
import com.strategymarket.domain.count.Mending;
import com.strategymarket.domain.count.Part;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.testkit.count.CountTrace;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counting, showing and mending. */
public abstract class CountsContract extends InACountWorld {

    private static final String SUBJECT = "TEMPLATE#" + Sample.id(1);

    @Test
    void whatDoesNotExistHasNoCounts() {
        world.counts().publish(Sample.id(1));

        assertEquals(Optional.empty(), world.counts().of(Sample.id(1)));
        assertEquals(Map.of(), world.counts().standing(Sample.id(1)));
    }

    @Test
    void aNewTemplateHasSixteenPartsThatCountNobody() {
        var template = world.publish(1);

        var parts = IntStream.range(0, 16).mapToObj(part -> new Part(part, 0, 0)).toList();
        var counted = counted(template);
        assertEquals(
                parts,
                counted.parts().stream()
                        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                        .toList());
        assertTrue(counted.isShown());
    }

    @Test
    void whoeverSubscribesIsCountedWhereTheyStand() {
        var template = world.publish(1);
        var other = world.publish(2);
        for (int user = 0; user < 40; user++) {
            world.subscribe(template, user);
        }
        world.subscribe(other, 1);
        var gone = world.subscribe(other, 2);
        world.cancel(gone);

        assertEquals(40, counted(template).live());
        assertEquals(1, counted(other).live());
        assertTrue(look(template).isRight() || !counted(template).isShown());
        assertEquals(40, look(template).subscriptions());
        assertEquals(1, look(other).subscriptions());
        assertEquals(Optional.empty(), look(other).confirming(lookAfterPublishing(other)));
    }

    @Test
    void onlyPublishingShowsWhatIsCounted() {
        var template = world.publish(1);
        world.subscribe(template, 1);
        assertEquals(0, counted(template).shown().count());

        world.counts().publish(template);
        world.counts().publish(template);
        assertEquals(1, counted(template).shown().count());

        world.subscribe(template, 2);
        var gone = world.subscribe(template, 3);
        world.cancel(gone);
        assertFalse(counted(template).isShown());
        world.counts().publish(template);
        assertTrue(counted(template).isShown());
    }

    /** Whoever is overtaken between reading and writing must not have the last word. */
    @Test
    void ofManyWhoPublishAtOnceTheLatestCountStays() {
        var template = world.publish(1);
        for (int round = 0; round < 12; round++) {
            int first = round * 16;
            Together.run(
                    16,
                    number -> {
                        var subscription = world.subscribe(template, first + number);
                        world.counts().publish(template);
                        if (number % 3 == 0) {
                            world.cancel(subscription);
                            world.counts().publish(template);
                        }
                        return number;
                    });
            assertEquals((round + 1) * 10, counted(template).live());
            assertTrue(counted(template).isShown(), "round " + round);
        }
    }

    @Test
    void whatIsMendedIsRightAndShownAndAudited() {
        var template = world.publish(1);
        for (int user = 0; user < 20; user++) {
            world.subscribe(template, user);
        }
        world.tamper(template, 3, 70);
        world.tamper(template, 4, -1);
        world.lose(template, 5);

        var mending = mending(template);
        assertEquals(20, mending.to());
        world.counts().mend(mending, CountTrace.of(Deed.of(SUBJECT, "count.mended")));

        assertTrue(look(template).isRight());
        assertEquals(20, counted(template).shown().count());
        assertEquals(1, world.trail(SUBJECT).size());
        world.subscribe(template, 20);
        world.counts().publish(template);
        assertTrue(look(template).isRight(), "it goes on from there");
    }

    @Test
    void aPartThatIsNotAsItWasFoundIsLeftAlone() {
        var template = world.publish(1);
        world.tamper(template, 3, 70);
        var mending = mending(template);
        world.tamper(template, 3, 71);
        var trace = CountTrace.of(Deed.of(SUBJECT, "count.mended"));

        assertThrows(ChangedMeanwhile.class, () -> world.counts().mend(mending, trace));

        assertEquals(71, counted(template).live());
        assertEquals(0, world.trail(SUBJECT).size());
    }

    @Test
    void whatIsGoneIsNotMended() {
        var template = world.publish(1);
        world.tamperShown(template, 9);
        var mending = mending(template);
        world.withdraw(template);
        var trace = CountTrace.of(Deed.of(SUBJECT, "count.mended"));

        assertThrows(ChangedMeanwhile.class, () -> world.counts().mend(mending, trace));

        assertEquals(Optional.empty(), world.counts().of(template));
    }

    @Test
    void aCardThatShowsWhatWasNeverCountedIsPublishedAnew() {
        var template = world.publish(1);
        world.subscribe(template, 1);
        world.counts().publish(template);
        world.tamperShown(template, 9);

        world.counts().publish(template);

        assertTrue(counted(template).isShown());
    }

    private Counted counted(BasketId template) {
        return world.counts().of(template).orElseThrow();
    }

    private Finding look(BasketId template) {
        return new Finding(template, counted(template), world.counts().standing(template));
    }

    private Finding lookAfterPublishing(BasketId template) {
        world.counts().publish(template);
        return look(template);
    }

    private Mending mending(BasketId template) {
        return look(template).confirming(look(template)).orElseThrow();
    }
}
