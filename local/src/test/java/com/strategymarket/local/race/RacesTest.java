package com.strategymarket.local.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whoever comes at the same moment: one wins, the others are told, nothing is done by halves. */
class RacesTest {

    private static final int MANY = 64;

    private static RunningProduct product;

    private Owner owner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @BeforeEach
    void signIn(TestInfo test) {
        owner = product.newOwner(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void oneOfManyPutsABasketOnTheMarketplace() {
        var id = owner.basket("Wanted by many");

        var answers =
                AtOnce.times(MANY, i -> owner.send(Owner.enabling(id, Bodies.config("RACE" + i))));

        assertEquals(Map.of("201", 1L, "409 template_exists", MANY - 1L), outcomes(answers));
        var winner = answers.stream().filter(Answer::isGood).findFirst().orElseThrow();
        assertEquals(winner.json().path("tags"), owner.templates().getFirst().path("tags"));
    }

    @Test
    void theSameKeyCreatesOneBasket() {
        var ask =
                Ask.post("/admin/baskets").json(Bodies.basket("One")).with("Idempotency-Key", "k");

        var answers = AtOnce.times(MANY, i -> owner.send(ask));

        assertOneEffect(answers);
        assertEquals(1, owner.ids().size());
    }

    @Test
    void theSameKeyEnablesOnce() {
        var id = owner.basket("Enabled once");
        var ask = Owner.enabling(id, Bodies.config("KEYED")).with("Idempotency-Key", "k");

        var answers = AtOnce.times(MANY, i -> owner.send(ask));

        assertOneEffect(answers);
        assertEquals(1, owner.templates().getFirst().path("version").intValue());
    }

    @Test
    void keysOfDifferentRequestsAreNotMixedUp() {
        var answers =
                AtOnce.times(
                        MANY,
                        i ->
                                owner.send(
                                        Ask.post("/admin/baskets")
                                                .json(Bodies.basket("Number " + i % 4))
                                                .with("Idempotency-Key", "key")));

        var good = answers.stream().filter(Answer::isGood).map(RacesTest::name).toList();
        assertEquals(1, new HashSet<>(good).size());
        assertEquals(1, owner.ids().size());
        for (var refused : answers.stream().filter(answer -> !answer.isGood()).toList()) {
            assertTrue(
                    List.of("idempotency_key_reused", "request_in_progress")
                            .contains(refused.code()),
                    refused::toString);
        }
    }

    @Test
    void oneOfManyEditsFromTheSameVersionWins() {
        var id = owner.basket("Edited by many");

        var answers =
                AtOnce.times(
                        MANY,
                        i ->
                                owner.send(
                                        Ask.put("/admin/baskets/" + id)
                                                .with("If-Match", "\"1\"")
                                                .json("{\"name\": \"Writer %d\"}".formatted(i))));

        assertEquals(Map.of("200", 1L, "412 version_conflict", MANY - 1L), outcomes(answers));
        var winner = answers.stream().filter(Answer::isGood).findFirst().orElseThrow();
        assertEquals(winner.json(), owner.show(id).json());
    }

    @Test
    void everyEditThatIsAcknowledgedCounts() {
        var id = owner.template("Edited", "EDITS");

        var answers =
                AtOnce.times(16, i -> owner.change(id, "{\"name\": \"Edit %d\"}".formatted(i)));

        var outcomes = outcomes(answers);
        assertTrue(List.of("200", "409 edit_conflict").containsAll(outcomes.keySet()));
        assertEquals(1 + outcomes.get("200"), owner.show(id).json().path("version").longValue());
        assertShowsItsBasket(id);
    }

    @RepeatedTest(10)
    void aBasketIsEitherDeletedOrPublished() {
        var id = owner.basket("Deleted or published");

        var answers =
                AtOnce.times(
                        2,
                        i ->
                                i == 0
                                        ? owner.delete(id)
                                        : owner.send(Owner.enabling(id, Bodies.config("EITHER"))));

        var outcomes = outcomes(answers).keySet();
        if (outcomes.contains("201")) {
            assertTrue(outcomes.contains("409 basket_on_marketplace"), outcomes::toString);
            assertShowsItsBasket(id);
        } else {
            assertEquals(Map.of("204", 1L, "404 basket_not_found", 1L), outcomes(answers));
            product.send(Ask.get("/marketplace/templates/" + id)).expect(404);
            assertEquals(0, owner.templates().stream().filter(t -> isOf(id, t)).count());
        }
    }

    @RepeatedTest(10)
    void aTemplateShowsItsBasketThoughItIsEditedMeanwhile() {
        var id = owner.basket("Before");

        var answers =
                AtOnce.times(
                        3,
                        i ->
                                switch (i) {
                                    case 0 -> owner.change(id, "{\"name\": \"After\"}");
                                    case 1 -> owner.change(id, "{\"description\": \"Anew\"}");
                                    default ->
                                            owner.send(Owner.enabling(id, Bodies.config("SHOWN")));
                                });

        assertEquals(Map.of("200", 2L, "201", 1L), outcomes(answers));
        assertEquals("After", owner.show(id).json().path("name").stringValue());
        assertShowsItsBasket(id);
    }

    private static void assertOneEffect(List<Answer> answers) {
        var outcomes = outcomes(answers);
        assertTrue(
                List.of("201", "409 request_in_progress").containsAll(outcomes.keySet()),
                outcomes::toString);
        var good = answers.stream().filter(Answer::isGood).toList();
        assertEquals(1, good.stream().map(Answer::text).distinct().count());
        var first =
                good.stream().filter(each -> each.header("Idempotency-Replayed").isEmpty()).count();
        assertEquals(1, first, "answers that are no replay");
    }

    private void assertShowsItsBasket(String id) {
        var basket = owner.show(id).expect(200).json();
        var shown = product.send(Ask.get("/marketplace/templates/" + id)).expect(200).json();
        for (var field : List.of("name", "category", "description")) {
            assertEquals(basket.path(field), shown.path(field), field);
        }
    }

    private static boolean isOf(String id, JsonNode template) {
        return template.path("template_id").stringValue().equals(id);
    }

    private static String name(Answer answer) {
        return answer.json().path("name").stringValue();
    }

    private static Map<String, Long> outcomes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> (answer.status() + " " + answer.code()).strip())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
