package com.strategymarket.functions.billing;

import com.strategymarket.contract.Metric;
import com.strategymarket.domain.billing.BillSubscription;
import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.billing.DueSubscriptions.Due;
import com.strategymarket.domain.billing.DueSubscriptions.Part;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.revenue.LedgerEntry.Unbalanced;
import com.strategymarket.platform.telemetry.FanOut;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/** Looks after what is due, each subscription by itself, as far as one call comes. */
final class BillingRun {

    private static final int PAGE = 50;

    /** What fails stays in front: so many pages of it may lie before what does not. */
    private static final int MOST_PAGES = 40;

    /** After it nothing new is begun; the call itself has some seconds more. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final DueSubscriptions due;
    private final QuietParts quiet;
    private final BillSubscription bill;
    private final InstantSource clock;
    private final Log log;
    private final Metrics metrics;

    BillingRun(
            DueSubscriptions due,
            BillSubscription bill,
            InstantSource clock,
            Log log,
            Metrics metrics) {
        this.due = due;
        this.quiet = new QuietParts(due);
        this.bill = bill;
        this.clock = clock;
        this.log = log;
        this.metrics = metrics;
    }

    void all() {
        var now = clock.instant();
        var parts =
                quiet.others(now).stream()
                        .<Callable<Billed>>map(part -> () -> part(part, now))
                        .toList();
        tell(FanOut.all(parts).stream().reduce(Billed.NOTHING, Billed::plus));
    }

    private Billed part(Part part, Instant now) {
        try {
            var billed = pages(part, now);
            if (billed.equals(Billed.NOTHING)) {
                quiet.add(part, now);
            }
            return billed;
        } catch (RuntimeException e) {
            log.with("part", part.name()).error("due subscriptions not read", e);
            return Billed.UNREAD;
        }
    }

    private Billed pages(Part part, Instant now) {
        var billed = Billed.NOTHING;
        var page = PageRequest.first(PAGE);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var found = due.until(now, part, page);
            for (var each : found.items()) {
                billed = billed.plus(isOver(now) ? Billed.LEFT : one(each));
            }
            if (found.next().isEmpty() || isOver(now)) {
                return billed;
            }
            page = new PageRequest(PAGE, found.next());
        }
        return billed;
    }

    private boolean isOver(Instant start) {
        return Duration.between(start, clock.instant()).compareTo(LONGEST) > 0;
    }

    /** One that fails does not keep the others from being done. It is still due the next time. */
    private Billed one(Due each) {
        try {
            // Not the moment at which the run began: books are kept in the order of time.
            bill.handle(each, clock.instant());
            return Billed.WELL;
        } catch (Unbalanced e) {
            about(each).error("not booked", e);
            return Billed.UNBALANCED;
        } catch (ProblemException e) {
            if (e.problem().code() == ProblemCode.EDIT_CONFLICT) {
                // Another run is at it.
                return Billed.WELL;
            }
            about(each).error("not billed", e);
            return Billed.FAILED;
        } catch (RuntimeException e) {
            about(each).error("not billed", e);
            return Billed.FAILED;
        }
    }

    private Log about(Due each) {
        return log.with("subscription_id", each.id().value());
    }

    /** A quiet minute leaves no line. */
    private void tell(Billed billed) {
        if (billed.equals(Billed.NOTHING)) {
            return;
        }
        log.with("seen", billed.seen()).with("failed", billed.failed()).info("billed");
        metrics.of("billing")
                .count("SubscriptionsBilled", billed.seen())
                .count(Metric.RENEWALS_FAILED.metricName(), billed.failed())
                .count(Metric.LEDGER_IMBALANCE.metricName(), billed.unbalanced())
                .write();
    }
}
