package com.strategymarket.functions.partner.routes;

import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.function.ItemText;
import com.strategymarket.testkit.function.StreamImages;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A secret is in the one answer that issues it, its hash in the item of its key: nowhere else. */
class SecretsAreSilentTest {

    private static final Pattern HASH = Pattern.compile("\\$2[abxy]\\$");

    private final LivePartners world = new LivePartners();
    private final List<Issued> issued = new ArrayList<>();
    private final List<FunctionAnswer> answers = new ArrayList<>();

    @BeforeEach
    void live() {
        var key = issue(create("first"));
        ask(create("first"));
        issue(rotate(key, "second"));
        ask(rotate(key, "second"));
        issue(create("third"));
        ask(key.branding());
        ask(key.ownUsage());
        for (var route : List.of(Routes.LIST_PARTNER_KEYS, Routes.GET_PARTNER_KEY)) {
            ask(admin(route, key.id()));
        }
        ask(admin(Routes.GET_PARTNER_KEY_USAGE, key.id()));
        mistakes(key);
        outages(key);
        ask(admin(Routes.CHANGE_PARTNER_KEY, key.id()).json("{\"status\": \"DISABLED\"}"));
        ask(key.branding());
        ask(admin(Routes.REVOKE_PARTNER_KEY, key.id()));
        ask(key.branding());
    }

    private void mistakes(Issued key) {
        ask(key.withSecret(issued.getLast().secret()).branding());
        ask(key.branding().query("secret=" + key.secret()));
        ask(Events.to("GET", "/partner/" + key.secret()).partner(key.key(), key.secret()));
        ask(admin(Routes.GET_PARTNER_KEY, key.secret()));
        ask(
                admin(Routes.CHANGE_PARTNER_KEY, key.id())
                        .json("{\"partner_type\": \"" + key.secret() + "\"}"));
        ask(admin(Routes.CREATE_PARTNER_KEY).json("{\"" + key.id() + "\": 1}"));
    }

    /** Failures of the table show what was asked of it, if anyone lets them. */
    private void outages(Issued key) {
        for (var fault : List.of(Fault.ERROR_BEFORE, Fault.TIME_OUT, Fault.CONFLICT)) {
            world.faulty().inject(Injection.fromThenOn(fault, 1));
            ask(create("out"));
            ask(rotate(key, "out"));
            ask(key.branding());
            world.faulty().inject(Injection.ofAll(fault, UpdateItemRequest.class));
            ask(key.branding());
        }
        world.faulty().reset();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Events create(String once) {
        return admin(Routes.CREATE_PARTNER_KEY)
                .header("idempotency-key", once)
                .json(Bodies.key("ZEBU", ""));
    }

    private static Events rotate(Issued key, String once) {
        return admin(Routes.ROTATE_PARTNER_KEY, key.id()).header("idempotency-key", once);
    }

    private FunctionAnswer ask(Events request) {
        var answer = world.ask(request);
        answers.add(answer);
        return answer;
    }

    private Issued issue(Events request) {
        var issuing = Issued.of(world.ask(request));
        issued.add(issuing);
        return issuing;
    }

    @Test
    void noOtherAnswerHoldsOne() {
        assertTrue(answers.size() > 25);
        answers.stream()
                .filter(answer -> !isEcho(answer))
                .forEach(answer -> silent(answer.headers() + answer.body()));
    }

    /** A name that a request gives is named when it is refused; this one names its own caller. */
    private static boolean isEcho(FunctionAnswer answer) {
        return answer.status() == 400 && answer.body().contains("is not a known");
    }

    @Test
    void noLineOfTheLogHoldsOne() {
        var log = world.function().logged();
        assertTrue(log.contains("limit unknown"), "an outage was logged");
        assertTrue(log.contains("rotatePartnerKey"), "the requests were logged");
        silent(log);
    }

    @Test
    void noItemHoldsASecretAndOnlyKeysHoldHashes() {
        var items = world.contents();
        assertEquals(2, items.receipts() - 1, "three answers are kept");
        items.all().forEach(SecretsAreSilentTest::assertNoForeignHash);
        items.all().forEach(item -> secretless(ItemText.of(item)));
        assertEquals(
                2,
                items.all().stream().filter(item -> hasHash(ItemText.of(item))).count(),
                "the two keys' own items prove that the search would find one");
    }

    @Test
    void norDoesWhatTheStreamHandsOn() {
        var images = StreamImages.of(world.table());
        assertTrue(images.size() > 10);
        images.forEach(SecretsAreSilentTest::assertNoForeignHash);
        images.forEach(image -> secretless(ItemText.of(image)));
    }

    private static void assertNoForeignHash(Map<String, AttributeValue> item) {
        boolean key = TableContents.sortKey(item).startsWith("PARTNER_API_KEY#");
        assertTrue(key || !hasHash(ItemText.of(item)), "a hash in " + item);
    }

    private void silent(String text) {
        assertFalse(hasHash(text), text);
        secretless(text);
    }

    /** Neither whole nor its random digits by themselves. */
    private void secretless(String text) {
        assertFalse(issued.isEmpty());
        for (var key : issued) {
            var digits = key.secret().substring("sk_zebu_live_".length());
            assertFalse(text.contains(digits.substring(0, 20)), text);
            assertFalse(text.contains(digits.substring(20, 43)), text);
        }
    }

    private static boolean hasHash(String text) {
        return HASH.matcher(text).find();
    }
}
