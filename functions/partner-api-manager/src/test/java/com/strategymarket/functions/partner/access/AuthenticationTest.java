package com.strategymarket.functions.partner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.faults.Call;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who shows a partner's credential, and what it costs to find out whether it is one. */
class AuthenticationTest {

    private final LivePartners world = new LivePartners();
    private Issued key;

    @BeforeEach
    void create() {
        key = world.create(Bodies.key("ZEBU", ""));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whateverIsWrongWithACredentialIsToldAlike() {
        var refused = new ArrayList<FunctionAnswer>();
        refused.add(ask(Credentials.unknown().branding()));
        refused.add(ask(Credentials.wrongSecret(key).branding()));
        refused.add(ask(Credentials.asTest(key).branding()));
        refused.add(ask(key.withSecret("sk_zebu_live_").branding()));
        refused.add(ask(key.withSecret(key.key()).branding()));
        refused.add(ask(new Issued(key.id(), key.secret(), key.key()).branding()));
        refused.add(ask(new Issued(key.id(), key.key() + "0", key.secret()).branding()));
        refused.add(ask(Events.to("GET", "/partner/branding")));
        world.changed(key.id(), "{\"allowed_cidrs\": [\"198.51.100.0/24\"]}");
        refused.add(ask(key.branding()));
        world.changed(key.id(), "{\"allowed_cidrs\": [], \"status\": \"DISABLED\"}");
        refused.add(ask(key.branding()));
        world.changed(
                key.id(), "{\"status\": \"ACTIVE\", \"expires_at\": \"2026-11-20T04:00:00Z\"}");
        world.pass(Duration.ofHours(1));
        refused.add(ask(key.branding()));
        world.changed(key.id(), "{\"expires_at\": null}");
        var rotated = world.rotate(key, 0);
        refused.add(ask(key.branding()));
        world.revoke(key.id());
        refused.add(ask(rotated.branding()));

        assertEquals(13, refused.size());
        refused.forEach(answer -> Expect.problem(401, "unauthenticated", answer));
        assertEquals(1, refused.stream().map(AuthenticationTest::body).distinct().count());
        assertEquals(1, refused.stream().map(AuthenticationTest::headers).distinct().count());
    }

    private static ObjectNode body(FunctionAnswer answer) {
        return ((ObjectNode) answer.json()).without("request_id");
    }

    private static Map<String, String> headers(FunctionAnswer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("X-Request-Id");
        headers.remove("Server-Timing");
        return headers;
    }

    @Test
    void anotherPartnersSecretOpensNothing() {
        var angel = world.create(Bodies.key("ANGEL", ""));
        var second = world.create(Bodies.key("ZEBU", ""));

        Expect.status(401, ask(key.withSecret(angel.secret()).branding()));
        Expect.status(401, ask(key.withSecret(second.secret()).branding()));
        Expect.status(200, ask(key.branding()));
        Expect.status(401, ask(key.withSecret(second.secret()).branding()));
    }

    @Test
    void whatIsMistypedIsRefusedWithoutALook() {
        for (var wrong :
                List.of(
                        new Issued(key.id(), key.key().replace("zebu", "zebv"), key.secret()),
                        key.withSecret(key.secret().substring(1)),
                        key.withSecret(key.secret().toUpperCase(Locale.ROOT)),
                        key.withSecret(""))) {
            world.faulty().reset();
            Expect.status(401, ask(wrong.branding()));
            assertEquals(List.of(), calls());
        }
    }

    @Test
    void aWarmRequestIsOneWrite() {
        assertEquals(List.of("getItem", "updateItem"), callsOf(key.branding()));
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of("updateItem"), callsOf(key.branding()));
        }
        var answer = ask(key.branding());
        assertTrue(
                answer.headers()
                        .get("Server-Timing")
                        .contains("\"1 calls, depth 1, 0 RCU, 1 WCU\""));
    }

    @Test
    void theCheckRunsBesideTheReadsOfUsage() {
        ask(key.branding());

        assertEquals(List.of("query", "query", "updateItem"), callsOf(key.ownUsage()));

        var cost = ask(key.ownUsage()).headers().get("Server-Timing");
        assertTrue(cost.contains("\"3 calls, depth 1, "), cost);
    }

    @Test
    void itIsRememberedForTenMinutes() {
        ask(key.branding());
        world.pass(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(List.of("updateItem"), callsOf(key.branding()));

        world.pass(Duration.ofMillis(1));
        assertEquals(List.of("getItem", "updateItem"), callsOf(key.branding()));
    }

    @Test
    void theSecondOfTwoSecretsIsProvenByItself() {
        ask(key.branding());
        var second = world.rotate(key, 60);

        assertEquals(List.of("updateItem", "getItem", "updateItem"), callsOf(key.branding()));
        assertEquals(List.of("getItem", "updateItem"), callsOf(second.branding()));
        assertEquals(List.of("updateItem"), callsOf(key.branding()));
        assertEquals(List.of("updateItem"), callsOf(second.branding()));
    }

    @Test
    void manyAtOnceLookUpTheKeyOnce() {
        world.faulty().reset();

        Together.run(64, number -> Expect.status(200, ask(key.branding())));

        assertEquals(1, calls().stream().filter("getItem"::equals).count());
    }

    @Test
    void guessesAreBoundedAndDoNotHinderWhoIsKnown() {
        ask(key.branding());
        for (int guess = 0; guess < 29; guess++) {
            Expect.status(401, ask(Credentials.wrongSecret(key).branding()));
        }
        world.faulty().reset();

        var bounded =
                Expect.problem(429, "rate_limited", ask(Credentials.wrongSecret(key).branding()));

        assertEquals(List.of(), calls());
        assertEquals("2", bounded.headers().get("Retry-After"));
        assertEquals(
                "authentication", bounded.json().get("violated_policies").get(0).stringValue());
        Expect.status(200, ask(key.branding()));
        world.pass(Duration.ofSeconds(2));
        Expect.status(401, ask(Credentials.wrongSecret(key).branding()));
    }

    private FunctionAnswer ask(Events request) {
        return world.ask(request);
    }

    private List<String> callsOf(Events request) {
        world.faulty().reset();
        Expect.status(200, ask(request));
        return calls();
    }

    /** Those at the same time are in no order, so that they are sorted. */
    private List<String> calls() {
        var made = world.faulty().calls().stream().map(Call::operation).toList();
        return made.contains("query") ? made.stream().sorted().toList() : made;
    }
}
