package com.strategymarket.bench;

import static com.strategymarket.contract.LambdaFunction.MARKETPLACE_MANAGER;

import com.strategymarket.bench.marketplace.Shop;
import com.strategymarket.bench.marketplace.StockedServer;
import com.strategymarket.bench.measure.Machine;
import com.strategymarket.bench.measure.Rounds;
import com.strategymarket.bench.measure.Rows;
import com.strategymarket.bench.measure.Samples;
import com.strategymarket.bench.measure.Subject;
import com.strategymarket.bench.start.ClassPath;
import com.strategymarket.bench.start.Deployments;
import com.strategymarket.bench.start.Instance;
import com.strategymarket.bench.start.TaskRoots;
import com.strategymarket.bench.start.peer.ApacheClientFunction;
import com.strategymarket.bench.start.peer.DefaultsFunction;
import com.strategymarket.bench.start.peer.EmptyFunction;
import com.strategymarket.bench.start.peer.LogbackFunction;
import com.strategymarket.bench.start.peer.MapperFunction;
import com.strategymarket.bench.start.peer.OneQuery;
import com.strategymarket.bench.start.peer.OwnEventFunction;
import com.strategymarket.bench.start.peer.OwnLogFunction;
import com.strategymarket.bench.start.peer.TableFunction;
import com.strategymarket.bench.start.peer.TypedEventFunction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/** From the start of a JVM to a function's first answer, and what each choice costs of that. */
public final class ColdStart {

    private static final int TEMPLATES = 500;
    private static final int WARM_UP = 2;
    private static final Rounds ROUNDS =
            new Rounds(WARM_UP, Integer.getInteger("rounds", 20), new SplittableRandom(1));

    private static final byte[] ONE_SHELF = Shop.browse("category=INCOME").event();
    private static final byte[] ALL_SHELVES = Shop.browse("").event();

    private ColdStart() {}

    private record Case(String name, Instance instance, byte[] event, List<Instance.Times> times) {

        Case(String name, Instance instance, byte[] event) {
            this(name, instance, event, new ArrayList<>());
        }

        Subject subject() {
            return new Subject(name, this::start);
        }

        private long start() {
            var start = instance.answerOnce(event);
            times.add(start);
            return start.answer();
        }

        double median(ToLongFunction<Instance.Times> part) {
            return samples(part).median();
        }

        Samples samples(ToLongFunction<Instance.Times> part) {
            return new Samples(times.stream().skip(WARM_UP).mapToLong(part));
        }
    }

    public static void main(String[] arguments) {
        var functions = Path.of(System.getProperty("functions"));
        try (var server = new StockedServer(TEMPLATES);
                var roots = new TaskRoots()) {
            var deployments =
                    new Deployments(
                            roots, functions, ClassPath.ofThisProcess(), server.environment());
            var cases = new ArrayList<>(ours(deployments));
            peers().forEach(peer -> cases.add(peer.on(deployments)));
            ROUNDS.run(cases.stream().map(Case::subject).toList());
            print(cases);
        }
    }

    private static List<Case> ours(Deployments deployments) {
        var ours = deployments.inJar(MARKETPLACE_MANAGER);
        var unpacked = deployments.unpacked(MARKETPLACE_MANAGER);
        return List.of(
                new Case("empty handler", deployments.alone(EmptyFunction.class), ONE_SHELF),
                new Case("marketplace-manager, one category", ours, ONE_SHELF),
                new Case("the same, its jar unpacked", unpacked, ONE_SHELF),
                new Case("marketplace-manager, all categories", ours, ALL_SHELVES));
    }

    /**
     * What else could have been chosen, each beside what it is to be compared with.
     *
     * @param jars what it needs beside our own
     */
    private record Peer(String name, Class<?> handler, String... jars) {

        Case on(Deployments deployments) {
            var classes = List.of(handler, OneQuery.class);
            var instance = deployments.beside(MARKETPLACE_MANAGER, classes, jars);
            return new Case("one query, " + name, instance, ONE_SHELF);
        }
    }

    private static List<Peer> peers() {
        return List.of(
                new Peer("by our client", TableFunction.class),
                new Peer("by a client that is told nothing", DefaultsFunction.class),
                new Peer(
                        "by such a client on Apache 5",
                        ApacheClientFunction.class,
                        "apache5-client",
                        "httpclient5",
                        "httpcore5",
                        "httpcore5-h2"),
                new Peer("event read by us", OwnEventFunction.class),
                new Peer("event read by a mapper of Jackson", MapperFunction.class),
                new Peer("event read by the runtime", TypedEventFunction.class),
                new Peer("a log line of ours", OwnLogFunction.class),
                new Peer(
                        "a log line of logback",
                        LogbackFunction.class,
                        "logback-classic",
                        "logback-core"));
    }

    private static void print(List<Case> cases) {
        var rows =
                new Rows(
                        "function",
                        "ready ms",
                        "then ms",
                        "median ms",
                        "least ms",
                        "to the empty",
                        "processor ms",
                        "to the empty");
        cases.forEach(each -> rows.add(row(each, cases.getFirst())));
        System.out.printf("%s%n%n%s%n", Machine.description(), rows);
    }

    private static Object[] row(Case of, Case empty) {
        var answer = of.median(Instance.Times::answer);
        var processor = of.median(Instance.Times::processor);
        return new Object[] {
            of.name(),
            Rows.milliseconds(of.median(Instance.Times::ready)),
            Rows.milliseconds(of.median(times -> times.answer() - times.ready())),
            Rows.milliseconds(answer),
            Rows.milliseconds(of.samples(Instance.Times::answer).least()),
            Rows.ratio(answer, empty.median(Instance.Times::answer)),
            Rows.milliseconds(processor),
            Rows.ratio(processor, empty.median(Instance.Times::processor))
        };
    }
}
