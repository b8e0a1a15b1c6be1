package com.strategymarket.testkit.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.billing.DueSubscriptions.Due;
import com.strategymarket.domain.billing.DueSubscriptions.Part;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.testkit.count.Subscribed;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What everything that finds due subscriptions has to hold. */
public abstract class DueContract {

    private static final Instant BEGIN = Instant.parse("2027-01-31T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-02-28T00:00:00Z");

    private DueWorld world;
    private BasketId template;

    protected abstract DueWorld world();

    protected abstract BasketId template(DueWorld made);

    @BeforeEach
    final void start() {
        world = world();
        template = template(world);
    }

    @AfterEach
    final void end() {
        world.close();
    }

    @Test
    void whatBeginsIsDueAtOnceAndNotBefore() {
        var begun = begun(1, Sample.rupees(999));

        assertEquals(Set.of(), due(BEGIN.minusMillis(1)));
        assertEquals(Set.of(begun.id()), due(BEGIN));
    }

    @Test
    void whatIsPaidIsDueWhenItsPeriodIsOver() {
        var begun = begun(1, Sample.rupees(999));
        var active = ((Subscription.PendingPayment) begun.state()).paid();
        world.save(begun, begun.settled(active));

        assertEquals(Set.of(), due(SECOND.minusMillis(1)));
        assertEquals(Set.of(begun.id()), due(SECOND));
    }

    @Test
    void whatIsAskedForIsDueWhenItIsToBeLookedAfter() {
        var begun = begun(1, Sample.rupees(999));
        var charge = Charge.of(begun.agreement().calendar().period(0), 0, BEGIN);
        world.save(begun, begun.asking(begun.state(), charge));

        assertEquals(Set.of(), due(BEGIN.plusSeconds(59)));
        assertEquals(Set.of(begun.id()), due(BEGIN.plusSeconds(60)));
    }

    @Test
    void whatIsFreeOrEndedIsNeverDue() {
        begun(1, new Pricing.Free());
        var begun = begun(2, Sample.rupees(999));
        var pending = (Subscription.PendingPayment) begun.state();
        world.save(begun, begun.next(pending.cancelled(BEGIN)));

        assertEquals(Set.of(), due(SECOND.plus(Duration.ofDays(9_999))));
    }

    @Test
    void allThatIsDueIsFoundPageByPageTheMostOverdueFirst() {
        var all = new HashSet<SubscriptionId>();
        IntStream.rangeClosed(1, 40)
                .forEach(number -> all.add(begun(number, Sample.rupees(999)).id()));

        assertEquals(all, due(SECOND));
        for (var part : world.due().parts()) {
            assertEquals(
                    ids(part, SECOND, 100).stream().sorted(byNumber()).toList().reversed(),
                    ids(part, SECOND, 3));
        }
    }

    @Test
    void itIsKnownWhenTheNextThingIsDue() {
        begun(1, Sample.rupees(999));
        begun(2, Sample.rupees(999));

        var next =
                world.due().parts().stream()
                        .flatMap(part -> world.due().next(part).stream())
                        .sorted()
                        .findFirst();

        assertEquals(Optional.of(BEGIN.minusSeconds(1)), next);
    }

    /** Each a second before the one with the number before. */
    private KeptSubscription begun(int number, Pricing pricing) {
        var agreement =
                new Agreement(
                        Subscribed.id(number),
                        Subscribed.user(number),
                        template,
                        Sample.ADMIN,
                        new Terms(pricing, Optional.empty()),
                        Optional.empty(),
                        BEGIN.minusSeconds(number - 1));
        var state =
                agreement.isFree()
                        ? Subscription.Active.since(agreement)
                        : new Subscription.PendingPayment(agreement);
        var kept = KeptSubscription.open(state, Allocations.NONE);
        world.open(kept);
        return kept;
    }

    private static Comparator<SubscriptionId> byNumber() {
        return Comparator.comparing(SubscriptionId::value);
    }

    private Set<SubscriptionId> due(Instant now) {
        var found = new HashSet<SubscriptionId>();
        world.due().parts().forEach(part -> found.addAll(ids(part, now, 3)));
        return found;
    }

    private List<SubscriptionId> ids(Part part, Instant now, int limit) {
        var found = new ArrayList<SubscriptionId>();
        var page = PageRequest.first(limit);
        while (true) {
            var read = world.due().until(now, part, page);
            read.items().stream().map(Due::id).forEach(found::add);
            if (read.next().isEmpty()) {
                return found;
            }
            page = new PageRequest(limit, read.next());
        }
    }
}
