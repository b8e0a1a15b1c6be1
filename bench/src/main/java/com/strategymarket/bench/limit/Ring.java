package com.strategymarket.bench.limit;

import com.strategymarket.bench.partner.KeyMint;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.credential.BcryptHasher;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where both limiters meet the same requests, each on a new bucket in the same table. */
public final class Ring {

    /** bcrypt takes no less. Nobody shows a secret here. */
    private static final int LEAST_STRENGTH = 4;

    private final EmbeddedTable table;
    private final DynamoPartnerKeys keys;
    private final KeyMint mint;
    private final RateLimits limits;

    public Ring(EmbeddedTable table, RateLimits limits, Instant start) {
        var random = new SecureRandom();
        var direct =
                new Table(
                        table.client(),
                        table.tableName(),
                        random,
                        Pause::sleeping,
                        System::nanoTime);
        this.table = table;
        this.keys = new DynamoPartnerKeys(direct, new TracedTransactions(direct));
        this.mint = new KeyMint(new BcryptHasher(LEAST_STRENGTH), random, start);
        this.limits = limits;
    }

    public record Result(Tally ours, Tally peers) {}

    public Result meet(List<Wave> waves, int instances, Duration clocksApart) {
        var pair = mint.pair(KeyMint.terms(limits, List.of(), Optional.empty())).storedIn(keys);
        var client = table.client();
        var name = table.tableName();
        var ours = trial(() -> new OurContender(client, name, pair.key()), instances, clocksApart);
        var peers =
                trial(
                        () -> new Bucket4jContender(client, name, pair.key().id().value(), limits),
                        instances,
                        clocksApart);
        for (var wave : waves) {
            ours.meet(wave);
            peers.meet(wave);
        }
        return new Result(ours.tally(), peers.tally());
    }

    private static Trial trial(Supplier<Contender> one, int instances, Duration clocksApart) {
        return new Trial(Stream.generate(one).limit(instances).toList(), clocksApart);
    }
}
