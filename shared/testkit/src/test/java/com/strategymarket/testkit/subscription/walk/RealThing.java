package com.strategymarket.testkit.subscription.walk;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Period;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.testkit.subscription.Desk;
import com.strategymarket.testkit.subscription.SubscribingWorld;
import com.strategymarket.testkit.subscription.SubscriptionSample;
import com.strategymarket.testkit.subscription.walk.Model.Place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the same way through the stores. */
final class RealThing {

    private final SubscribingWorld world;
    private final Desk desk;
    private final Map<Place, KeptSubscription> last = new HashMap<>();

    RealThing(SubscribingWorld world) {
        this.world = world;
        this.desk = new Desk(world);
    }

    Optional<KeptSubscription> stored(Place place) {
        var kept = Optional.ofNullable(last.get(place));
        return kept.flatMap(k -> world.subscriptions().find(k.agreement().user(), k.id()));
    }

    /** Whether it was done. */
    boolean take(Step step, int number) {
        var place = new Place(step.user(), step.template());
        var stored = stored(place);
        try {
            var after =
                    switch (step.deed()) {
                        case SUBSCRIBE_FOR_NOTHING -> Optional.of(follow(step, number));
                        case SUBSCRIBE_THROUGH_PARTNER -> Optional.of(buy(step, number));
                        default -> stored.flatMap(before -> move(step.deed(), before));
                    };
            after.ifPresent(kept -> last.put(place, kept));
            return after.isPresent();
        } catch (ChangedMeanwhile refused) {
            return false;
        }
    }

    private KeptSubscription follow(Step step, int number) {
        var agreement =
                SubscriptionSample.to(
                        SubscriptionSample.template(step.template()),
                        SubscriptionSample.free(number, SubscriptionSample.user(step.user())));
        return desk.open(agreement);
    }

    private KeptSubscription buy(Step step, int number) {
        var like =
                SubscriptionSample.through(
                        SubscriptionSample.ZEBU, number, SubscriptionSample.user(step.user()));
        var agreement = SubscriptionSample.to(SubscriptionSample.template(step.template()), like);
        var kept = KeptSubscription.open(Active.since(agreement), Allocations.NONE);
        var fee = fee(kept, agreement.calendar().period(0));
        return desk.open(Desk.paying(Desk.plain(kept), fee));
    }

    private Optional<KeptSubscription> move(Step.Deed deed, KeptSubscription before) {
        if (!before.isLive()) {
            return Optional.empty();
        }
        return switch (deed) {
            case PAUSE -> state(before, before.state() instanceof Active a ? a.paused() : null);
            case RESUME -> state(before, before.state() instanceof Paused p ? p.resumed() : null);
            case CANCEL -> Optional.of(desk.cancel(before));
            case END_WITH_PERIOD ->
                    paid(before)
                            .map(time -> time.ending(OpenPositions.LEAVE))
                            .map(time -> desk.become(before, with(before.state(), time)));
            case RENEW -> paid(before).map(time -> renewed(before, time));
            case REFUND -> paid(before).flatMap(time -> refunded(before, time));
            case SUBSCRIBE_FOR_NOTHING, SUBSCRIBE_THROUGH_PARTNER -> Optional.empty();
        };
    }

    private Optional<KeptSubscription> state(KeptSubscription before, Subscription next) {
        return Optional.ofNullable(next).map(state -> desk.become(before, state));
    }

    private KeptSubscription renewed(KeptSubscription before, PaidTime time) {
        if (time.end().isPresent()) {
            return desk.cancel(before);
        }
        var next = before.agreement().calendar().period(time.period().number() + 1);
        var after = before.next(with(before.state(), PaidTime.of(next)));
        world.ledger()
                .book(List.of(fee(before, next)), before, after, desk.trace(before.subject()));
        return after;
    }

    /** The entry of a refund that was booked before stands in the way of a second one. */
    private Optional<KeptSubscription> refunded(KeptSubscription before, PaidTime time) {
        var refund = fee(before, time.period()).refunded(SubscriptionSample.NOW);
        return Optional.of(desk.book(refund, before));
    }

    private static LedgerEntry fee(KeptSubscription kept, Period period) {
        var agreement = kept.agreement();
        var fee = agreement.terms().monthlyFee().orElseThrow();
        return LedgerEntry.fee(agreement, period, fee, SubscriptionSample.NOW);
    }

    private static Optional<PaidTime> paid(KeptSubscription kept) {
        return switch (kept.state()) {
            case Active active -> active.paid();
            case Paused paused -> paused.paid();
            default -> Optional.empty();
        };
    }

    private static Subscription with(Subscription state, PaidTime time) {
        return switch (state) {
            case Active active -> active.with(time);
            case Paused paused -> paused.with(time);
            default -> throw new IllegalStateException("nothing is paid for: " + state.status());
        };
    }
}
