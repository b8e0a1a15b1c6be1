package com.strategymarket.bench;

import com.strategymarket.bench.marketplace.Ask;
import com.strategymarket.bench.marketplace.Catalogue;
import com.strategymarket.bench.marketplace.Shop;
import com.strategymarket.bench.marketplace.Stock;
import com.strategymarket.bench.measure.Machine;
import com.strategymarket.bench.measure.Rounds;
import com.strategymarket.bench.measure.Rows;
import com.strategymarket.bench.measure.Samples;
import com.strategymarket.bench.measure.Subject;
import com.strategymarket.embedded.EmbeddedTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Whether what browsing costs depends on how many templates there are. */
public final class BrowseScaling {

    private static final List<Integer> SIZES = List.of(10, 2_000, 50_000);
    private static final Rounds ROUNDS = new Rounds(100, 300, new SplittableRandom(1));
    private static final int DEEP = 50;

    private static final List<Question> QUESTIONS =
            List.of(
                    Question.browse("all categories, popular", ""),
                    Question.browse("one category, popular", "category=INCOME"),
                    Question.browse("all categories, newest", "sort=newest"),
                    Question.browse("one category, newest", "category=INCOME&sort=newest"),
                    Question.browse("filter, one in 10 fits", "tag=" + Catalogue.TAG_OF_A_TENTH),
                    Question.browse(
                            "filter, one in 100 fits", "q=" + Catalogue.WORD_OF_A_HUNDREDTH),
                    new Question("all categories, page 51", shop -> shop.behind(DEEP, "")),
                    new Question("details", shop -> Optional.of(shop.details())));

    private BrowseScaling() {}

    /**
     * @param ask the request that asks it, where there is enough to ask it of
     */
    private record Question(String name, Function<Shop, Optional<Ask>> ask) {
        static Question browse(String name, String query) {
            return new Question(name, shop -> Optional.of(Shop.browse(query)));
        }
    }

    private record Case(Question question, int size, Shop shop, Ask ask) {
        String name() {
            return question.name() + " of " + size;
        }

        Subject subject() {
            var event = ask.event();
            return Subject.timed(name(), () -> shop.call(event));
        }
    }

    public static void main(String[] arguments) {
        var tables = new ArrayList<EmbeddedTable>();
        try {
            var cases = new ArrayList<Case>();
            for (int size : SIZES) {
                var table = EmbeddedTable.inMemory();
                tables.add(table);
                cases.addAll(cases(size, stocked(table, size)));
            }
            var samples = ROUNDS.run(cases.stream().map(Case::subject).toList());
            print(cases, samples);
        } finally {
            tables.forEach(EmbeddedTable::close);
        }
    }

    private static Shop stocked(EmbeddedTable table, int size) {
        long began = System.nanoTime();
        Stock.fill(table.client(), table.tableName(), size);
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        System.err.printf("%d templates are in, after %d s%n", size, seconds);
        return new Shop(table.client(), table.tableName());
    }

    private static List<Case> cases(int size, Shop shop) {
        return QUESTIONS.stream()
                .flatMap(
                        question ->
                                question.ask().apply(shop).stream()
                                        .map(ask -> new Case(question, size, shop, ask)))
                .toList();
    }

    private static void print(List<Case> cases, Map<String, Samples> samples) {
        var rows =
                new Rows(
                        "request",
                        "templates",
                        "shown",
                        "calls",
                        "depth",
                        "RCU",
                        "median ms",
                        "p95 ms",
                        "median, to the fewest");
        for (var question : QUESTIONS) {
            var same = cases.stream().filter(each -> each.question().equals(question)).toList();
            var fewest = samples.get(same.getFirst().name());
            same.forEach(each -> rows.add(row(each, samples.get(each.name()), fewest)));
        }
        System.out.printf("%s%n%n%s%n", Machine.description(), rows);
    }

    private static Object[] row(Case of, Samples took, Samples fewest) {
        var answer = of.shop().answer(of.ask());
        var cost = answer.cost();
        return new Object[] {
            of.question().name(),
            of.size(),
            answer.cards(),
            cost.calls(),
            cost.depth(),
            cost.readUnits(),
            Rows.milliseconds(took.median()),
            Rows.milliseconds(took.p95()),
            Rows.ratio(took.median(), fewest.median())
        };
    }
}
