package com.strategymarket.bench;

import com.strategymarket.bench.marketplace.Ask;
import com.strategymarket.bench.marketplace.Recorder;
import com.strategymarket.bench.marketplace.Shop;
import com.strategymarket.bench.marketplace.StockedServer;
import com.strategymarket.bench.measure.Machine;
import com.strategymarket.bench.measure.OwnProcess;
import com.strategymarket.bench.measure.Rounds;
import com.strategymarket.bench.measure.Rows;
import com.strategymarket.bench.measure.Samples;
import com.strategymarket.bench.measure.Subject;
import com.strategymarket.contract.Settings;
import com.strategymarket.platform.dynamo.DynamoClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * What a warm function adds to the calls that it makes: each request in turn with the bare calls of
 * the SDK's client, the same ones. The table is behind a port in another process, so that its work
 * is not taken for ours.
 */
public final class WarmRequest {

    private static final int TEMPLATES = 2_000;
    private static final Rounds ROUNDS = new Rounds(500, 1_000, new SplittableRandom(1));

    private WarmRequest() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.getenv().containsKey(Settings.TABLE_NAME.name())) {
            measure();
            return;
        }
        try (var server = new StockedServer(TEMPLATES)) {
            OwnProcess.run(WarmRequest.class, server.environment());
        }
    }

    private record Case(String name, Ask ask, List<QueryRequest> queries) {

        String bareName() {
            return name + ", bare";
        }

        Stream<Subject> subjects(Shop shop, DynamoDbClient client) {
            var event = ask.event();
            return Stream.of(
                    Subject.timed(name, () -> shop.call(event)),
                    Subject.timed(bareName(), () -> sideBySide(client)));
        }

        /** As the function does it: one by itself, several each in a thread of its own. */
        private void sideBySide(DynamoDbClient client) {
            if (queries.size() == 1) {
                client.query(queries.getFirst());
                return;
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                queries.forEach(query -> threads.submit(() -> client.query(query)));
            }
        }
    }

    private static void measure() {
        var table = System.getenv(Settings.TABLE_NAME.name());
        try (var client = DynamoClients.forLambda(System.getenv())) {
            var recorder = new Recorder(client);
            var shop = new Shop(recorder, table);
            var cases =
                    List.of(
                            recorded("details", shop.details(), shop, recorder),
                            recorded(
                                    "one category", Shop.browse("category=INCOME"), shop, recorder),
                            recorded("all categories", Shop.browse(""), shop, recorder));
            var direct = new Shop(client, table);
            var subjects = cases.stream().flatMap(each -> each.subjects(direct, client)).toList();
            print(cases, ROUNDS.run(subjects));
        }
    }

    private static Case recorded(String name, Ask ask, Shop shop, Recorder recorder) {
        recorder.taken();
        shop.answer(ask);
        return new Case(name, ask, recorder.taken());
    }

    private static void print(List<Case> cases, Map<String, Samples> samples) {
        var rows =
                new Rows(
                        "request",
                        "queries",
                        "bare median ms",
                        "function median ms",
                        "to the bare",
                        "more, ms",
                        "bare p95 ms",
                        "function p95 ms");
        cases.forEach(
                each ->
                        rows.add(
                                row(each, samples.get(each.bareName()), samples.get(each.name()))));
        System.out.printf("%s%n%n%s%n", Machine.description(), rows);
    }

    private static Object[] row(Case of, Samples bare, Samples function) {
        return new Object[] {
            of.name(),
            of.queries().size(),
            Rows.milliseconds(bare.median()),
            Rows.milliseconds(function.median()),
            Rows.ratio(function.median(), bare.median()),
            Rows.milliseconds(function.median() - bare.median()),
            Rows.milliseconds(bare.p95()),
            Rows.milliseconds(function.p95())
        };
    }
}
