package com.strategymarket.bench;

import com.strategymarket.bench.limit.Crowd;
import com.strategymarket.bench.limit.ExactBucket;
import com.strategymarket.bench.limit.Ring;
import com.strategymarket.bench.limit.Tally;
import com.strategymarket.bench.measure.Machine;
import com.strategymarket.bench.measure.Rows;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.embedded.EmbeddedTable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Whether the limit holds when many instances share it, whether all of it can be used, and what
 * that costs in calls: our limiter beside bucket4j's compare-and-swap, on the same requests. Time
 * is moved by the requests, so that every run meets the same ones; what is left to chance is how
 * those of the same moment interleave.
 */
public final class LimiterAccuracy {

    private static final RateLimits LIMITS = RateLimits.USUAL;
    private static final Instant START = Instant.parse("2026-11-20T04:00:00Z");
    private static final Duration SPAN = Duration.ofMinutes(8);
    private static final List<Double> LOADS = List.of(0.9, 1.0, 10.0);
    private static final List<Integer> INSTANCES = List.of(1, 8, 64);
    private static final List<Duration> CLOCKS_APART =
            Stream.of(100, 1_000, 10_000).map(Duration::ofMillis).toList();
    private static final long SEED = 1;

    private LimiterAccuracy() {}

    private record Case(double load, Crowd crowd, Duration clocksApart) {

        static Case of(int instances, boolean together, double load, Duration clocksApart) {
            var crowd = new Crowd(instances, together, load * LIMITS.perMinute());
            return new Case(load, crowd, clocksApart);
        }

        Outcome run(Ring ring) {
            long began = System.nanoTime();
            var waves = crowd.waves(START, SPAN, new SplittableRandom(SEED));
            var result = ring.meet(waves, crowd.instances(), clocksApart);
            System.err.printf("%s: %d ms%n", this, (System.nanoTime() - began) / 1_000_000);
            var elapsed = Duration.between(START, waves.getLast().at());
            long bound = LIMITS.perMinute() + elapsed.toNanos() / LIMITS.minute().interval();
            long exact = new ExactBucket(LIMITS.minute(), START).admitted(waves);
            return new Outcome(this, bound, exact, result);
        }

        String arrival() {
            return crowd.together() ? "together" : "apart";
        }
    }

    /**
     * @param bound what the bucket holds at first and gets until the last request
     * @param exact what is left of that for requests that come when these come
     */
    private record Outcome(Case of, long bound, long exact, Ring.Result result) {}

    public static void main(String[] arguments) {
        try (var table = EmbeddedTable.inMemory()) {
            var ring = new Ring(table, LIMITS, START);
            var accuracy = accuracyCases().map(each -> each.run(ring)).toList();
            var clocks = clockCases().map(each -> each.run(ring)).toList();
            System.out.printf(
                    "%s%n%n%s%n%n%s%n%n%s%n",
                    Machine.description(), accuracy(accuracy), calls(accuracy), clocks(clocks));
        }
    }

    private static Stream<Case> accuracyCases() {
        return INSTANCES.stream()
                .flatMap(
                        instances ->
                                (instances == 1 ? Stream.of(false) : Stream.of(false, true))
                                        .flatMap(together -> cases(instances, together)));
    }

    private static Stream<Case> cases(int instances, boolean together) {
        return LOADS.stream().map(load -> Case.of(instances, together, load, Duration.ZERO));
    }

    private static Stream<Case> clockCases() {
        return CLOCKS_APART.stream().map(apart -> Case.of(8, false, 10, apart));
    }

    private static Rows accuracy(List<Outcome> outcomes) {
        var rows =
                new Rows(
                        "arrival",
                        "clients",
                        "load",
                        "offered",
                        "allowed at most",
                        "of these arrivals",
                        "ours admitted",
                        "to what is allowed",
                        "over the limit",
                        "bucket4j admitted",
                        "to what is allowed",
                        "over the limit");
        for (var each : outcomes) {
            var ours = each.result().ours();
            var peers = each.result().peers();
            rows.add(
                    each.of().arrival(),
                    each.of().crowd().instances(),
                    each.of().load(),
                    ours.offered(),
                    each.bound(),
                    each.exact(),
                    ours.admitted(),
                    share(ours, each.exact()),
                    requests(ours.over(LIMITS.minute())),
                    peers.admitted(),
                    share(peers, each.exact()),
                    requests(peers.over(LIMITS.minute())));
        }
        return rows;
    }

    private static Rows calls(List<Outcome> outcomes) {
        var rows =
                new Rows(
                        "arrival",
                        "clients",
                        "load",
                        "ours an admitted",
                        "a refused",
                        "at most",
                        "bucket4j an admitted",
                        "a refused",
                        "at most");
        for (var each : outcomes) {
            var ours = each.result().ours();
            var peers = each.result().peers();
            rows.add(
                    each.of().arrival(),
                    each.of().crowd().instances(),
                    each.of().load(),
                    trips(ours.tripsPerAdmitted()),
                    trips(ours.tripsPerRefused()),
                    ours.mostTrips(),
                    trips(peers.tripsPerAdmitted()),
                    trips(peers.tripsPerRefused()),
                    peers.mostTrips());
        }
        return rows;
    }

    private static Rows clocks(List<Outcome> outcomes) {
        var rows =
                new Rows(
                        "clocks apart",
                        "worth requests",
                        "of these arrivals",
                        "ours admitted",
                        "over the limit",
                        "bucket4j admitted",
                        "over the limit");
        for (var each : outcomes) {
            var apart = each.of().clocksApart();
            rows.add(
                    apart.toMillis() + " ms",
                    requests(apart.toNanos() / (double) LIMITS.minute().interval()),
                    each.exact(),
                    each.result().ours().admitted(),
                    requests(each.result().ours().over(LIMITS.minute())),
                    each.result().peers().admitted(),
                    requests(each.result().peers().over(LIMITS.minute())));
        }
        return rows;
    }

    private static String share(Tally tally, long exact) {
        return String.format(Locale.ROOT, "%.4f", (double) tally.admitted() / exact);
    }

    private static String trips(double mean) {
        return Double.isNaN(mean) ? "–" : requests(mean);
    }

    private static String requests(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
