package com.strategymarket.functions.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.functions.marketplace.basket.ChangeBasket;
import com.strategymarket.functions.marketplace.basket.CreateBasket;
import com.strategymarket.functions.marketplace.basket.DeleteBasket;
import com.strategymarket.functions.marketplace.template.ConfigureTemplate;
import com.strategymarket.functions.marketplace.template.EnableTemplate;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.TableMarketplace;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Sixty-four at the same moment on the table itself: one effect, and the others know why not. */
class RacesTest {

    private static final int MANY = 64;

    private final TableMarketplace world = new TableMarketplace();
    private final Admin admin = new Admin(world.offerings());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void oneEnablesAndTheOthersHearThatThereIsATemplate() {
        var basket = admin.add(1).basket();
        var enableTemplate = new EnableTemplate(world.offerings());

        var outcomes =
                together(
                        number ->
                                enableTemplate.handle(
                                        basket.id(), Sample.config(), TestAttempt.plain()));

        assertEquals(Map.of("done", 1L, "template_exists", MANY - 1L), outcomes);
        assertEquals(1, world.trail("TEMPLATE#" + basket.id()).size());
    }

    @Test
    void oneEnablesAgainAndTheOthersHearThatThereIsATemplate() {
        var template = admin.disable(admin.publish(1)).published();
        var enableTemplate = new EnableTemplate(world.offerings());

        var outcomes =
                together(
                        number ->
                                enableTemplate.handle(
                                        template.id(), Sample.config(), TestAttempt.plain()));

        assertEquals(Map.of("done", 1L, "template_exists", MANY - 1L), outcomes);
        assertEquals(3, admin.find(template.id()).orElseThrow().published().version());
    }

    @Test
    void oneOfTheSameKeyCreatesAndTheOthersHearItsAnswer() {
        var createBasket = new CreateBasket(world.offerings(), new Ids(new Random(1)));

        var answers =
                Together.run(
                        MANY,
                        number -> {
                            try {
                                return createBasket
                                        .handle(
                                                Sample.draft("Basket " + number),
                                                TestAttempt.keyed("key"))
                                        .toString();
                            } catch (AnsweredBefore earlier) {
                                return earlier.first().answer();
                            }
                        });

        assertEquals(1, answers.stream().distinct().count());
        assertEquals(
                1, world.baskets().newestFirst(Sample.ADMIN, PageRequest.first(20)).items().size());
    }

    @Test
    void oneOfTheSameVersionChangesTheBasket() {
        var basket = admin.publish(1).basket();
        var changeBasket = new ChangeBasket(world.offerings());

        var outcomes =
                together(
                        number ->
                                changeBasket.handle(
                                        basket.id(),
                                        was -> Sample.draft("By " + number),
                                        TestAttempt.expecting(1L)));

        assertEquals(Map.of("done", 1L, "version_conflict", MANY - 1L), outcomes);
        assertEquals(2, admin.find(basket.id()).orElseThrow().basket().version());
    }

    @Test
    void oneOfTheSameVersionConfiguresTheTemplate() {
        var template = admin.publish(1).published();
        var configureTemplate = new ConfigureTemplate(world.offerings());

        var outcomes =
                together(
                        number ->
                                configureTemplate.handle(
                                        template.id(),
                                        was -> Sample.free("BY-" + number),
                                        TestAttempt.expecting(1L)));

        assertEquals(Map.of("done", 1L, "version_conflict", MANY - 1L), outcomes);
    }

    @Test
    void oneDeletesAndTheOthersFindNothing() {
        var basket = admin.disable(admin.publish(1)).basket();
        var deleteBasket = new DeleteBasket(world.offerings());

        var outcomes =
                together(
                        number -> {
                            deleteBasket.handle(basket.id(), TestAttempt.plain());
                            return "gone";
                        });

        assertEquals(Map.of("done", 1L, "basket_not_found", MANY - 1L), outcomes);
    }

    /** Few enough that each is let through before it has tried too often. */
    @Test
    void noChangeOfSeveralIsLost() {
        var basket = admin.publish(1).basket();
        var changeBasket = new ChangeBasket(world.offerings());

        Together.run(
                8,
                number ->
                        changeBasket.handle(
                                basket.id(),
                                was -> Sample.draft(was.name() + "."),
                                TestAttempt.plain()));

        var after = admin.find(basket.id()).orElseThrow();
        assertEquals(basket.content().name() + "........", after.basket().content().name());
        assertEquals(after.basket().content().name(), after.published().name());
        assertEquals(9, after.basket().version());
    }

    private static Map<String, Long> together(IntFunction<Object> deed) {
        return Together.run(MANY, number -> outcome(number, deed)).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String outcome(int number, IntFunction<Object> deed) {
        try {
            deed.apply(number);
            return "done";
        } catch (ProblemException refusal) {
            return refusal.problem().code().code();
        }
    }
}
