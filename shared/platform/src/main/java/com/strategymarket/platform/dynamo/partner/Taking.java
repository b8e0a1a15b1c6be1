package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** One visit at its bucket: a guess, what the table says to it, and another try. */
final class Taking {

    /** A wrong guess tells the truth, so that a second try fails only if others came between. */
    private static final int TRIES = 8;

    private static final int RACES = 3;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Table table;
    private final Visit visit;
    private final Sight sight;
    private final RateLimits limits;
    private LocalDate notBefore;
    private int lostRaces;

    Taking(Table table, Visit visit, Sight sight) {
        this.table = table;
        this.visit = visit;
        this.sight = sight;
        this.limits = visit.key().terms().limits();
        this.notBefore = BucketItem.day(visit.now());
    }

    Verdict run() {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                var verdict = attempt();
                if (verdict.isPresent()) {
                    return verdict.get();
                }
            }
        } catch (Contended e) {
            // Someone changes the key just now: whether it still opens anything is not known.
        } catch (ProblemException outage) {
            return new Verdict.Unknown(outage);
        }
        throw Problem.of(ProblemCode.UNAVAILABLE).retryAfter(RETRY_AFTER).thrown();
    }

    /** Empty when the guess was wrong, or a new day had to be begun: try again. */
    private Optional<Verdict> attempt() {
        var pending = sight.uncounted().take();
        var write = BucketItem.take(visit, notBefore, sight.guess(visit.now()), pending);
        boolean written = false;
        try {
            var before = new BucketItem(table.update(write));
            written = true;
            return Optional.of(
                    new Verdict.Admitted(sight.admitted(before.standing(limits, visit.now()))));
        } catch (ConditionFailed failed) {
            return judged(failed.found(write).map(BucketItem::new));
        } finally {
            if (!written) {
                sight.uncounted().giveBack(pending);
            }
        }
    }

    private Optional<Verdict> judged(Optional<BucketItem> found) {
        if (found.filter(bucket -> bucket.isOf(visit.key())).isEmpty()) {
            return Optional.of(new Verdict.KeyChanged());
        }
        var bucket = found.get();
        if (bucket.day().isBefore(notBefore)) {
            beginDay(bucket);
            return Optional.empty();
        }
        if (!bucket.isIn(limits)) {
            change(bucket);
            return Optional.empty();
        }
        var standing = bucket.standing(limits, visit.now());
        sight.saw(standing);
        if (standing.isExhausted()) {
            sight.uncounted().limited(visit.now());
            return Optional.of(new Verdict.Exhausted(standing));
        }
        return Optional.empty();
    }

    /** The first visit after other limits were set reckons in them what has been used. */
    private void change(BucketItem bucket) {
        try {
            table.update(bucket.under(visit.key()));
        } catch (ConditionFailed others) {
            // Somebody else has done it, or changed the key once more: the next try tells.
        }
    }

    /**
     * The first visit of a day puts the day before by itself. Whoever loses the race to it again
     * and again is counted on the day before: at midnight nobody waits for a calendar.
     */
    private void beginDay(BucketItem bucket) {
        var writes = new ArrayList<Write>();
        writes.add(bucket.beginDay(notBefore));
        bucket.fold().ifPresent(writes::add);
        try {
            table.write(writes);
        } catch (ConditionFailed | Contended others) {
            lostRaces++;
            notBefore = lostRaces < RACES ? notBefore : bucket.day();
        }
    }
}
