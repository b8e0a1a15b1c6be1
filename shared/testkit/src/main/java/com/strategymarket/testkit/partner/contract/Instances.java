package com.strategymarket.testkit.partner.contract;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.partner.PartnerWorld;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Some instances of a function, each with its own limiter and a clock that may be wrong. */
final class Instances {

    private static final int VISITORS = 64;

    private final List<Instance> all;
    private Instant now;

    private record Instance(Limiter limiter, Duration clockError) {}

    private Instances(List<Instance> all, Instant now) {
        this.all = all;
        this.now = now;
    }

    /** Their clocks lie evenly between so much too early and so much too late. */
    static Instances of(PartnerWorld world, int count, Duration clockError, Instant start) {
        var instances =
                IntStream.range(0, count)
                        .mapToObj(
                                number ->
                                        new Instance(
                                                world.newLimiter(),
                                                error(number, count, clockError)))
                        .toList();
        return new Instances(instances, start);
    }

    private static Duration error(int number, int count, Duration most) {
        return count == 1
                ? Duration.ZERO
                : most.multipliedBy(2L * number).dividedBy(count - 1L).minus(most);
    }

    Instant now() {
        return now;
    }

    void advance(Duration pause) {
        now = now.plus(pause);
    }

    Verdict take(int number, PartnerKey key) {
        var instance = all.get(number % all.size());
        return instance.limiter.take(visit(key, now.plus(instance.clockError)));
    }

    boolean knowsExhausted(int number, PartnerKey key) {
        return all.get(number).limiter.isKnownToBeExhausted(visit(key, now));
    }

    void turnedAway(int number, PartnerKey key) {
        all.get(number).limiter.turnedAway(key, now);
    }

    Standing admitted(int number, PartnerKey key) {
        return standing((Verdict.Admitted) take(number, key));
    }

    private static Standing standing(Verdict.Admitted admitted) {
        return admitted.standing();
    }

    /** 64 visitors at the same moment, each until it is told to wait: how many were let through. */
    long rush(PartnerKey key) {
        return Together.run(VISITORS, number -> untilExhausted(number, key)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long untilExhausted(int number, PartnerKey key) {
        for (long admitted = 0; ; admitted++) {
            var verdict = take(number, key);
            if (verdict instanceof Verdict.Exhausted) {
                return admitted;
            }
            if (!(verdict instanceof Verdict.Admitted)) {
                throw new AssertionError("neither let through nor told to wait: " + verdict);
            }
        }
    }

    static Visit visit(PartnerKey key, Instant now) {
        return new Visit(key, "browseTemplates", true, now);
    }
}
