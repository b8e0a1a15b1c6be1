package com.strategymarket.testkit.subscription.walk;

import com.strategymarket.domain.subscription.Status;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What ought to come of a walk, reckoned with a few numbers. */
final class Model {

    private final Map<Place, Followed> live = new HashMap<>();
    private final Map<Integer, Long> counts = new HashMap<>();
    private long feesBooked;

    /** A user and a template. */
    record Place(int user, int template) {}

    /**
     * @param number of the subscription
     * @param period the last one that is paid for
     * @param refunded the last one that was paid back
     */
    record Followed(
            int number, boolean paid, Status status, int period, boolean ending, int refunded) {}

    private static final int NOTHING_REFUNDED = -1;

    /** Whether it is possible; what is not changes nothing. */
    boolean take(Step step, int number) {
        var place = new Place(step.user(), step.template());
        var there = Optional.ofNullable(live.get(place));
        var next = next(step.deed(), there, number);
        next.ifPresent(followed -> keep(place, there, followed));
        return next.isPresent();
    }

    private static Optional<Followed> next(Step.Deed deed, Optional<Followed> there, int number) {
        return switch (deed) {
            case SUBSCRIBE_FOR_NOTHING -> fresh(there, number, false);
            case SUBSCRIBE_THROUGH_PARTNER -> fresh(there, number, true);
            case PAUSE -> there.filter(f -> f.status() == Status.ACTIVE).map(to(Status.PAUSED));
            case RESUME -> there.filter(f -> f.status() == Status.PAUSED).map(to(Status.ACTIVE));
            case CANCEL -> there.map(to(Status.CANCELLED));
            case END_WITH_PERIOD ->
                    there.filter(Followed::paid)
                            .map(f -> with(f, f.status(), f.period(), true, f.refunded()));
            case RENEW ->
                    there.filter(Followed::paid)
                            .map(
                                    f ->
                                            f.ending()
                                                    ? to(Status.CANCELLED).apply(f)
                                                    : with(
                                                            f,
                                                            f.status(),
                                                            f.period() + 1,
                                                            false,
                                                            f.refunded()));
            case REFUND ->
                    there.filter(Followed::paid)
                            .filter(f -> f.refunded() < f.period())
                            .map(f -> with(f, f.status(), f.period(), f.ending(), f.period()));
        };
    }

    private static Optional<Followed> fresh(Optional<Followed> there, int number, boolean paid) {
        return there.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Followed(number, paid, Status.ACTIVE, 0, false, NOTHING_REFUNDED));
    }

    private static UnaryOperator<Followed> to(Status status) {
        return f -> with(f, status, f.period(), f.ending(), f.refunded());
    }

    private static Followed with(
            Followed f, Status status, int period, boolean ending, int refunded) {
        return new Followed(f.number(), f.paid(), status, period, ending, refunded);
    }

    private void keep(Place place, Optional<Followed> before, Followed after) {
        if (before.isEmpty()) {
            counts.merge(place.template(), 1L, Long::sum);
            feesBooked += after.paid() ? 1 : 0;
        } else {
            feesBooked += after.period() - before.get().period();
            feesBooked -= after.refunded() > before.get().refunded() ? 1 : 0;
        }
        live.put(place, after);
        if (after.status() == Status.CANCELLED) {
            counts.merge(place.template(), -1L, Long::sum);
            live.remove(place);
        }
    }

    Map<Place, Followed> live() {
        return live;
    }

    long count(int template) {
        return counts.getOrDefault(template, 0L);
    }

    /** Less those that were paid back. */
    long feesBooked() {
        return feesBooked;
    }
}
