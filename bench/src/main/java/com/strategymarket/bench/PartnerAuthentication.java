package com.strategymarket.bench;

import com.strategymarket.bench.measure.Machine;
import com.strategymarket.bench.measure.OwnProcess;
import com.strategymarket.bench.measure.Rounds;
import com.strategymarket.bench.measure.Rows;
import com.strategymarket.bench.measure.Samples;
import com.strategymarket.bench.measure.Subject;
import com.strategymarket.bench.partner.Gates;
import com.strategymarket.bench.partner.KeyMint;
import com.strategymarket.bench.partner.Knock;
import com.strategymarket.bench.partner.NoHasher;
import com.strategymarket.bench.partner.Strangers;
import com.strategymarket.contract.Settings;
import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.embedded.EmbeddedTableServer;
import com.strategymarket.platform.credential.BcryptHasher;
import com.strategymarket.platform.dynamo.DynamoClients;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What it costs to let a partner in, when its secret is remembered and when it is not, and whether
 * the time of a refusal tells why. The table is behind a port in another process, so that its work
 * is not taken for ours.
 */
public final class PartnerAuthentication {

    private static final Rounds ROUNDS = new Rounds(15, 100, new SplittableRandom(1));

    /** As much as there can be: the limit is not what is measured. */
    private static final RateLimits LIMITS = new RateLimits(60_000, 86_400_000);

    private static final SecretHasher BCRYPT = new BcryptHasher(BcryptHasher.STRENGTH);
    private static final String PROCESSOR = ", processor";
    private static final String WITHOUT_BCRYPT = ", without bcrypt";

    private PartnerAuthentication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.getenv().containsKey(Settings.TABLE_NAME.name())) {
            measure();
            return;
        }
        try (var server = EmbeddedTableServer.start()) {
            OwnProcess.run(PartnerAuthentication.class, server.environment());
        }
    }

    private static void measure() {
        var table = System.getenv(Settings.TABLE_NAME.name());
        try (var client = DynamoClients.forLambda(System.getenv())) {
            var now = Instant.now();
            var gates = new Gates(client, table);
            var mint = new KeyMint(BCRYPT, new SecureRandom(), now);
            var entries = entries(gates, mint);
            var strangers = new Strangers(mint, gates.keys(), now).all();
            var subjects = new ArrayList<Subject>();
            entries.forEach((name, work) -> subjects.addAll(both(name, work)));
            subjects.addAll(refusals(gates, strangers));
            var samples = ROUNDS.run(subjects);
            System.out.printf(
                    "%s%n%n%s%n%n%s%n%n%s%n",
                    Machine.description(),
                    costs(entries.keySet(), samples),
                    times("refused because", "", strangers.keySet(), samples),
                    times("the same, but for bcrypt", WITHOUT_BCRYPT, strangers.keySet(), samples));
        }
    }

    private static Map<String, Runnable> entries(Gates gates, KeyMint mint) {
        var pair =
                mint.pair(KeyMint.terms(LIMITS, List.of(), Optional.empty()))
                        .storedIn(gates.keys());
        var knock = Knock.with(pair);
        var mistyped = Knock.mistyped(pair);
        var warm = gates.gate(BCRYPT);
        knock.isLetInBy(warm);
        var entries = new LinkedHashMap<String, Runnable>();
        entries.put("let in, secret remembered", () -> knock.isLetInBy(warm));
        entries.put("let in, secret proven anew", () -> knock.isLetInBy(gates.gate(BCRYPT)));
        entries.put("refused, secret mistyped", () -> mistyped.isTurnedAwayBy(warm));
        return entries;
    }

    private static List<Subject> both(String name, Runnable work) {
        return List.of(Subject.timed(name, work), Subject.ofProcessor(name + PROCESSOR, work));
    }

    private static List<Subject> refusals(Gates gates, Map<String, Knock> strangers) {
        var gate = gates.gate(BCRYPT);
        var swift = gates.gate(new NoHasher());
        var subjects = new ArrayList<Subject>();
        strangers.forEach(
                (why, knock) -> {
                    subjects.add(Subject.timed(why, () -> knock.isTurnedAwayBy(gate)));
                    subjects.add(
                            Subject.timed(why + WITHOUT_BCRYPT, () -> knock.isTurnedAwayBy(swift)));
                });
        return subjects;
    }

    private static Rows costs(Set<String> names, Map<String, Samples> samples) {
        var rows = new Rows("request", "processor ms", "p10", "p90", "median ms", "p10", "p90");
        for (var name : names) {
            var processor = samples.get(name + PROCESSOR);
            var took = samples.get(name);
            rows.add(
                    name,
                    Rows.milliseconds(processor.median()),
                    Rows.milliseconds(processor.p10()),
                    Rows.milliseconds(processor.p90()),
                    Rows.milliseconds(took.median()),
                    Rows.milliseconds(took.p10()),
                    Rows.milliseconds(took.p90()));
        }
        return rows;
    }

    private static Rows times(
            String head, String suffix, Set<String> reasons, Map<String, Samples> samples) {
        var rows =
                new Rows(
                        head,
                        "median ms",
                        "median, to the unknown",
                        "p10, to the unknown",
                        "p90, to the unknown");
        var unknown = samples.get(Strangers.UNKNOWN_KEY + suffix);
        for (var why : reasons) {
            var took = samples.get(why + suffix);
            rows.add(
                    why,
                    Rows.milliseconds(took.median()),
                    Rows.ratio(took.median(), unknown.median()),
                    Rows.ratio(took.p10(), unknown.p10()),
                    Rows.ratio(took.p90(), unknown.p90()));
        }
        return rows;
    }
}
