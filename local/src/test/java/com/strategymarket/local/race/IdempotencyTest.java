package com.strategymarket.local.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.util.List;
import java.util.Optional;

/** A request that comes again with its key has one effect and one answer. */
class IdempotencyTest {

    private static final String REPLAYED = "Idempotency-Replayed";

    private static RunningProduct product;

    private String name;
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
        name = test.getTestMethod().orElseThrow().getName();
        owner = product.newOwner(name);
    }

    @Test
    void theFirstAnswerComesAgainWithAllThatBelongsToIt() {
        var first = owner.send(creating("Once", "key")).expect(201);
        var again = owner.send(creating("Once", "key")).expect(201);

        assertEquals(Optional.empty(), first.header(REPLAYED));
        assertIsReplayOf(first, again);
        assertEquals(1, owner.ids().size());
    }

    @Test
    void withoutAKeyItIsDoneAgain() {
        owner.send(Ask.post("/admin/baskets").json(Bodies.basket("Twice"))).expect(201);
        owner.send(Ask.post("/admin/baskets").json(Bodies.basket("Twice"))).expect(201);

        assertEquals(2, owner.ids().size());
    }

    @Test
    void theSameKeyWithAnotherBodyIsAMistake() {
        owner.send(creating("One", "key")).expect(201);

        owner.send(creating("Another", "key")).expect(422, "idempotency_key_reused");

        assertEquals(1, owner.ids().size());
        owner.send(creating("Another", "another-key")).expect(201);
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var other = product.newOwner(name + ".other");
        var first = owner.send(creating("Ours", "key")).expect(201);

        var theirs = other.send(creating("Theirs", "key")).expect(201);

        assertEquals(Optional.empty(), theirs.header(REPLAYED));
        assertNotEquals(first.the("Location"), theirs.the("Location"));
    }

    @Test
    void aKeyBelongsToItsPath() {
        for (var id : List.of(owner.basket("One"), owner.basket("Two"))) {
            var made = owner.send(enabling(id, "key")).expect(201);
            assertEquals(Optional.empty(), made.header(REPLAYED));
        }
        owner.send(creating("Three", "key")).expect(201);
    }

    @Test
    void theAnswerOutlivesWhatItSpeaksOf() {
        var first = owner.send(creating("Gone soon", "key")).expect(201);
        owner.send(Ask.delete(first.the("Location"))).expect(204);

        assertIsReplayOf(first, owner.send(creating("Gone soon", "key")));
        assertEquals(List.of(), owner.ids());
    }

    @Test
    void whatWasNoOutcomeIsNotKept() {
        var ask = creating("Corrected", "key");
        product.send(ask.bearer("wrong")).expect(401);
        owner.send(ask.json("{\"name\": \"x\"}")).expect(400);
        owner.send(ask.json("{")).expect(400);
        owner.send(ask.with("Content-Type", "text/plain")).expect(415);
        owner.send(ask.json(" ".repeat(300_000))).expect(413);

        assertEquals(Optional.empty(), owner.send(ask).expect(201).header(REPLAYED));
        assertEquals(1, owner.ids().size());
    }

    @Test
    void aRefusalThatIsAnOutcomeIsKept() {
        var id = owner.template("Enabled already", "KEPT");
        var first = owner.send(enabling(id, "key")).expect(409, "template_exists");
        owner.disable(id).expect(204);

        assertIsReplayOf(first, owner.send(enabling(id, "key")));
        owner.send(enabling(id, "next-key")).expect(201);
    }

    @Test
    void thatAThingIsAbsentIsAnOutcome() {
        var id = owner.basket("Deleted");
        owner.delete(id).expect(204);

        var first = owner.send(enabling(id, "key")).expect(404, "basket_not_found");

        assertIsReplayOf(first, owner.send(enabling(id, "key")));
    }

    @Test
    void aReplayIsTheFirstAnswerAlsoWhenTheStateIsAnother() {
        var id = owner.basket("Enabled once");
        var first = owner.send(enabling(id, "key")).expect(201);
        assertIsReplayOf(first, owner.send(enabling(id, "key")));
        owner.disable(id).expect(204);

        assertIsReplayOf(first, owner.send(enabling(id, "key")));

        assertEquals("DISABLED", owner.templates().getFirst().path("status").stringValue());
    }

    @Test
    void aKeyIsKeptForADay() {
        try (var alone = RunningProduct.start()) {
            var first = alone.newOwner(name).send(creating("Daily", "key")).expect(201);
            alone.pass("PT23H59M");
            assertIsReplayOf(first, alone.newOwner(name).send(creating("Daily", "key")));
            alone.pass("PT2M");

            var anew = alone.newOwner(name).send(creating("Daily", "key")).expect(201);

            assertEquals(Optional.empty(), anew.header(REPLAYED));
            assertEquals(2, alone.newOwner(name).ids().size());
        }
    }

    private static Ask creating(String basket, String key) {
        return Ask.post("/admin/baskets").json(Bodies.basket(basket)).with("Idempotency-Key", key);
    }

    private static Ask enabling(String id, String key) {
        return Owner.enabling(id, Bodies.config("IDEMPOTENT")).with("Idempotency-Key", key);
    }

    private static void assertIsReplayOf(Answer first, Answer again) {
        assertEquals(first.status(), again.status());
        assertEquals(Optional.of("true"), again.header(REPLAYED), again::toString);
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertEquals(first.text(), again.text());
    }
}
