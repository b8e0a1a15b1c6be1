package com.strategymarket.local.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Pages;
import com.strategymarket.local.product.Partner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.race.AtOnce;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Many subscribe in the same moment: everyone gets in, and everyone once. */
class SubscribingRacesTest {

    private static final int MANY = 64;
    private static final int CROWD = 1_000;

    /** The embedded table takes one after the other: more would only wait, and be given up. */
    private static final Semaphore ROOM = new Semaphore(64);

    private static RunningProduct product;
    private static Owner admin;
    private static Partner partner;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
        admin = product.newOwner("subscribing.races");
        partner = new Partners(admin).create("RACE");
    }

    @AfterAll
    static void end() {
        product.close();
    }

    /** A partner's client is a user like any other: half of them come by the one way. */
    @Test
    void oneUserGetsOneSubscriptionByWhateverWay() {
        var email = "wanted.by.all@clients.example";
        partner.subscribe(Clients.wish(template("Known by"), email, "WANTED"));
        var user = new Owner(product, product.token(email));
        var template = template("Wanted at once");

        var answers =
                AtOnce.times(
                        MANY,
                        i ->
                                i % 2 == 0
                                        ? partner.send(through(template, email))
                                        : user.send(
                                                Ask.post("/marketplace/subscribe/" + template)));

        var made = answers.stream().filter(Answer::isGood).toList();
        assertEquals(1, made.size());
        var id = id(made.getFirst());
        answers.stream()
                .filter(answer -> !answer.isGood())
                .forEach(
                        answer -> {
                            answer.expect(409, "already_subscribed");
                            assertEquals(id, id(answer));
                        });
        assertEquals(List.of(id), followers(template));
        assertEquals(2, user.subscriptions().size());
    }

    @Test
    void aThousandUsersAtOnceAllGetIn() {
        var template = template("Wanted by a thousand");

        var answers = AtOnce.times(CROWD, i -> whenThereIsRoom(through(template, i)));

        var ids = new HashSet<String>();
        answers.forEach(answer -> ids.add(id(answer.expect(201))));
        assertEquals(CROWD, ids.size());
        assertEquals(ids, new HashSet<>(followers(template)));
    }

    @Test
    void cancelledByManyItIsCountedDownOnce() {
        var template = template("Left at once");
        var other = partner.subscribe(Clients.wish(template, "stays@clients.example", "STAYS"));
        var made = partner.subscribe(Clients.wish(template, "goes@clients.example", "GOES"));
        var path = made.the("Location");

        var answers = AtOnce.times(MANY, i -> partner.send(Ask.delete(path)));

        assertEquals(1, answers.stream().filter(Answer::isGood).count());
        answers.stream()
                .filter(answer -> !answer.isGood())
                .forEach(answer -> answer.expect(409, "invalid_state"));
        assertEquals(List.of(id(other)), followers(template));
        assertTrue(
                partner.subscribe(Clients.wish(template, "goes@clients.example", "GOES")).isGood());
    }

    private static Answer whenThereIsRoom(Ask ask) {
        ROOM.acquireUninterruptibly();
        try {
            return partner.send(ask);
        } finally {
            ROOM.release();
        }
    }

    private static Ask through(String template, String email) {
        return Ask.post("/partner/marketplace/subscribe")
                .json(Clients.wish(template, email, "WANTED"));
    }

    private static Ask through(String template, int number) {
        return Ask.post("/partner/marketplace/subscribe").json(Clients.wish(template, number));
    }

    private static String template(String name) {
        return admin.template(Bodies.basket(name), Bodies.free("RACE"));
    }

    private static String id(Answer answer) {
        return answer.json().path("subscription_id").stringValue();
    }

    private static List<String> followers(String template) {
        var path = "/admin/marketplace/templates/%s/subscribers".formatted(template);
        return Pages.all(
                        cursor -> admin.send(Ask.get(path).query("limit=100" + cursor)),
                        "subscribers")
                .stream()
                .map(follower -> follower.path("subscription_id").stringValue())
                .toList();
    }
}
