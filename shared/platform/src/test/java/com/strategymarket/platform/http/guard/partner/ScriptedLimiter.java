package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/** Gives the verdicts that it was told, one a visit, and after those lets everyone through. */
final class ScriptedLimiter implements Limiter {

    private final Queue<Function<Visit, Verdict>> verdicts = new ArrayDeque<>();
    private final List<Visit> visits = new ArrayList<>();
    private final List<PartnerKey> turnedAway = new ArrayList<>();
    private boolean exhausted;

    synchronized ScriptedLimiter then(Verdict verdict) {
        return then(visit -> verdict);
    }

    synchronized ScriptedLimiter then(Function<Visit, Verdict> verdict) {
        verdicts.add(verdict);
        return this;
    }

    synchronized void knowExhausted() {
        exhausted = true;
    }

    synchronized List<Visit> visits() {
        return List.copyOf(visits);
    }

    synchronized List<PartnerKey> turnedAway() {
        return List.copyOf(turnedAway);
    }

    @Override
    public Verdict take(Visit visit) {
        return next(visit).apply(visit);
    }

    /** The verdict itself is reached outside of the lock: it may wait for another visitor. */
    private synchronized Function<Visit, Verdict> next(Visit visit) {
        visits.add(visit);
        return verdicts.isEmpty() ? ScriptedLimiter::admitted : verdicts.remove();
    }

    @Override
    public synchronized boolean isKnownToBeExhausted(Visit visit) {
        return exhausted;
    }

    @Override
    public synchronized void turnedAway(PartnerKey key, Instant now) {
        turnedAway.add(key);
    }

    static Verdict admitted(Visit visit) {
        var limits = visit.key().terms().limits();
        return new Verdict.Admitted(Standing.untouched(limits, visit.now()).afterOne());
    }
}
