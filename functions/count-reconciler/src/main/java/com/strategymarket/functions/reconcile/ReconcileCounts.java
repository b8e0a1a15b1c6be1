package com.strategymarket.functions.reconcile;

import com.strategymarket.domain.audit.Actor;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Finding;
import com.strategymarket.domain.count.Mending;
import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.functions.reconcile.Reconciled.Mended;
import com.strategymarket.platform.telemetry.FanOut;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Compares what is counted of templates with the subscriptions that there are, and mends what is
 * not the same. No code of ours makes it so; a bug or a hand in the table would.
 */
final class ReconcileCounts {

    /** Looked at side by side. */
    private static final int STRETCH = 16;

    private static final Actor OURSELVES = new Actor("SYSTEM", "SYSTEM#count-reconciler");

    private final Counts counts;
    private final Rounds rounds;
    private final IndexLag lag;

    ReconcileCounts(Counts counts, Rounds rounds, IndexLag lag) {
        this.counts = counts;
        this.rounds = rounds;
        this.lag = lag;
    }

    Reconciled handle(Order order, Instant now, String requestId) {
        var walk = walk(order);
        var mended =
                confirmed(walk.suspects()).stream()
                        .flatMap(mending -> mend(mending, now, requestId).stream())
                        .toList();
        return new Reconciled(walk.templates(), mended, walk.complete());
    }

    private Walk walk(Order order) {
        return switch (order) {
            case Order.One(var template) ->
                    Walk.NOT_BEGUN.and(lookPublishing(List.of(template)), true);
            case Order.GoOn _ -> goOn();
            case Order.BeginAnew _ -> {
                rounds.beginAnew();
                yield goOn();
            }
        };
    }

    private Walk goOn() {
        var walk = Walk.NOT_BEGUN;
        while (!walk.isOver()) {
            var stretch = rounds.next(STRETCH);
            walk = walk.and(lookPublishing(stretch.templates()), stretch.last());
        }
        return walk;
    }

    private List<Finding> lookPublishing(List<BasketId> templates) {
        var looks =
                templates.stream()
                        .<Callable<Optional<Finding>>>map(id -> () -> lookPublishing(id))
                        .toList();
        return FanOut.all(looks).stream().flatMap(Optional::stream).toList();
    }

    /** A card that shows less than is counted is only late, or its event was lost. */
    private Optional<Finding> lookPublishing(BasketId template) {
        var found = look(template);
        found.filter(each -> !each.counted().isShown()).ifPresent(each -> counts.publish(template));
        return found;
    }

    /** The counters are read first: what is counted later is not missed in the index. */
    private Optional<Finding> look(BasketId template) {
        return counts.of(template)
                .map(counted -> new Finding(template, counted, counts.standing(template)));
    }

    private List<Mending> confirmed(List<Finding> suspects) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        lag.pass();
        return suspects.stream()
                .flatMap(
                        first ->
                                look(first.template())
                                        .flatMap(second -> second.confirming(first))
                                        .stream())
                .toList();
    }

    /** What has changed meanwhile is looked at again in the next round. */
    private Optional<Mended> mend(Mending mending, Instant now, String requestId) {
        try {
            var audit = AuditRecord.of(deed(mending), OURSELVES, now, requestId);
            counts.mend(mending, new Trace(audit, Optional.empty()));
            counts.publish(mending.template());
            return Optional.of(new Mended(mending.template(), mending.from(), mending.to()));
        } catch (ChangedMeanwhile notNow) {
            return Optional.empty();
        }
    }

    private static Deed deed(Mending mending) {
        var deed =
                Deed.of("TEMPLATE#" + mending.template(), "count.mended")
                        .with("template_id", mending.template())
                        .with("from", mending.from())
                        .with("to", mending.to());
        for (var correction : mending.corrections()) {
            var found = correction.found();
            deed = deed.with("part_" + found.number(), found.live() + " to " + correction.actual());
        }
        return deed;
    }
}
