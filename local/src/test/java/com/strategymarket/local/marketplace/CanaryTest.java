package com.strategymarket.local.marketplace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Numbers that stand nowhere else are put where secrets belong, and looked for in all that leaves
 * the product: answers to others than their owner, and log lines.
 */
class CanaryTest {

    private static final int STRIKE = 31_337;
    private static final List<String> SECRETS = List.of("31337", "47.11", "83.27");
    private static final String KEY = "idempotency-canary-5150";
    private static final String NAME = "Canary name of a basket";
    private static final String EMAIL = "canary.owner@example.com";

    private static final Queue<Answer> ANSWERS = new ConcurrentLinkedQueue<>();

    private static RunningProduct product;
    private static Owner owner;
    private static Owner stranger;
    private static final List<String> IDS = new ArrayList<>();

    @BeforeAll
    static void liveThroughEverything() {
        product = RunningProduct.start(ANSWERS::add);
        owner = product.newOwner(EMAIL.split("@")[0]);
        stranger = product.newOwner("stranger");
        for (var visibility : List.of("PUBLIC", "UNLISTED", "PARTNERS")) {
            IDS.add(owner.template(draft(), Bodies.visible(visibility, "CANARY")));
        }
        owner.send(creating(draft())).expect(201);
        owner.send(creating(draft())).expect(201);
        owner.send(creating(draft().put("name", "x"))).expect(400);
        IDS.forEach(CanaryTest::workOn);
        IDS.forEach(CanaryTest::lookFromOutside);
    }

    @AfterAll
    static void end() {
        product.close();
    }

    private static ObjectNode draft() {
        var draft = Bodies.basket(NAME);
        var strategy = (ObjectNode) draft.path("strategies").get(0);
        strategy.put("stop_loss_percent", 47.11).put("target_percent", 83.27);
        strategy.path("legs")
                .forEach(leg -> ((ObjectNode) leg.path("strike")).put("value", STRIKE));
        return draft;
    }

    private static Ask creating(ObjectNode draft) {
        return Ask.post("/admin/baskets").json(draft).with("Idempotency-Key", KEY);
    }

    private static void workOn(String id) {
        var strategies = draft().path("strategies").get(0);
        owner.change(id, "{\"strategies\": [%s, %s]}".formatted(strategies, strategies))
                .expect(200);
        owner.configure(id, "{\"tags\": [\"CANARY\", \"TWO\"]}").expect(200);
        owner.disable(id).expect(204);
        owner.send(Owner.enabling(id, Bodies.config("CANARY"))).expect(201);
        owner.change(id, "{\"strategies\": [{\"stop_loss_percent\": 4711}]}").expect(400);
    }

    /** On every route, without a credential and with another admin's. */
    private static void lookFromOutside(String id) {
        for (var route : Routes.all()) {
            var ask = Ask.of(route.method().name(), route.path().replaceAll("\\{.*?}", id));
            product.send(ask.json("{}"));
            stranger.send(ask.json("{}"));
        }
        for (var query : List.of("q=canary", "tag=CANARY", "sort=newest&limit=1", "q=31337")) {
            product.send(Ask.get("/marketplace/templates").query(query));
        }
    }

    @Test
    void theOwnerSeesTheirSecrets() {
        var own = owner.show(IDS.getFirst()).text();

        SECRETS.forEach(secret -> assertTrue(own.contains(secret), secret));
    }

    @Test
    void noOneElseDoes() {
        var toOthers =
                ANSWERS.stream()
                        .filter(
                                answer ->
                                        !answer.ask()
                                                .headers()
                                                .getOrDefault("Authorization", "")
                                                .contains(owner.token()))
                        .toList();

        assertTrue(toOthers.stream().anyMatch(answer -> answer.text().contains(NAME)));
        assertTrue(toOthers.size() >= 2 * IDS.size() * Routes.all().size());
        for (var answer : toOthers) {
            SECRETS.forEach(
                    secret -> assertFalse(answer.text().contains(secret), answer::toString));
        }
    }

    @Test
    void theLogTellsNothingThatAnyoneSent() {
        var log = product.log();

        assertTrue(log.contains("\"route\":\"enableTemplate\""), log);
        SECRETS.forEach(secret -> assertFalse(log.contains(secret), secret));
        for (var sent : List.of(owner.token(), stranger.token(), KEY, NAME, EMAIL, "CANARY")) {
            assertFalse(log.contains(sent), sent);
        }
        assertFalse(log.contains(signature(owner.token())));
        assertFalse(log.contains("eyJ"), "a token");
    }

    @Test
    void everyAnswerOfAFunctionHasItsLine() {
        var log = product.log();

        var named =
                ANSWERS.stream()
                        .filter(answer -> answer.header("X-Request-Id").isPresent())
                        .toList();
        named.forEach(
                answer -> assertTrue(log.contains(answer.the("X-Request-Id")), answer::toString));
        assertFalse(named.isEmpty());
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
