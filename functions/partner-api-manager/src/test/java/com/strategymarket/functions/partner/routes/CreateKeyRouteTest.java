package com.strategymarket.functions.partner.routes;

import static com.strategymarket.contract.Routes.CREATE_PARTNER_KEY;
import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class CreateKeyRouteTest {

    private final LivePartners world = new LivePartners();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aKeyIsCreatedWhole() {
        var created = Expect.status(201, create(Bodies.WHOLE));

        var key = created.json();
        var id = key.get("api_key_id").stringValue();
        assertEquals("/admin/partner-api-keys/" + id, created.headers().get("Location"));
        assertEquals("\"1\"", created.headers().get("ETag"));
        assertEquals("no-store", created.headers().get("Cache-Control"));
        assertTrue(key.get("api_key").stringValue().startsWith("pk_zebu_live_" + id));
        assertTrue(key.get("api_secret").stringValue().startsWith("sk_zebu_live_"));
        assertEquals(
                "Store the secret now: it is not shown again.", key.get("warning").stringValue());
        Expect.json(Bodies.WHOLE)
                .propertyStream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> assertEquals(field.getValue(), key.get(field.getKey())));
        assertFalse(key.has("expires_at"));
        assertEquals("ACTIVE", key.get("status").stringValue());
        assertEquals("2026-11-20T03:50:00.000Z", key.get("created_at").stringValue());
    }

    @Test
    void mostOfItNeedsNotBeSaid() {
        var key = Expect.status(201, create(Bodies.LEAST)).json();

        assertEquals("BROKER", key.get("partner_type").stringValue());
        assertEquals("live", key.get("environment").stringValue());
        assertEquals(
                Expect.json("[\"marketplace:read\", \"marketplace:subscribe\"]"),
                key.get("permissions"));
        assertEquals(
                Expect.json("{\"requests_per_minute\": 100, \"requests_per_day\": 10000}"),
                key.get("rate_limits"));
        assertEquals(
                Expect.json("{\"platform_percentage\": 70, \"partner_percentage\": 30}"),
                key.get("revenue_share"));
        assertTrue(key.get("branding").get("show_platform_branding").booleanValue());
        assertTrue(key.get("show_performance").booleanValue());
        assertEquals(Expect.json("[]"), key.get("allowed_cidrs"));
    }

    @Test
    void theSecretIsShownOnceAndWorks() {
        var key = world.create(Bodies.key("ZEBU", ""));

        Expect.status(200, world.ask(key.branding()));
        assertFalse(world.get(key.id()).has("api_secret"));
        var secrets = world.get(key.id()).get("secrets");
        assertEquals(1, secrets.size());
        var ending = secrets.get(0).get("ending").stringValue();
        assertTrue(key.secret().endsWith(ending));
        assertEquals(6, ending.length());
    }

    @Test
    void twoKeysOfOnePartnerAreTwo() {
        var first = world.create(Bodies.LEAST);
        var second = world.create(Bodies.LEAST);

        assertNotEquals(first.id(), second.id());
        assertNotEquals(first.secret(), second.secret());
    }

    @Test
    void theReplaySaysThatTheSecretWasShown() {
        var first = Expect.status(201, create("key", Bodies.WHOLE));
        world.pass(Duration.ofHours(24));

        var again = Expect.status(201, create("key", Bodies.WHOLE));

        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertFalse(again.json().has("api_secret"));
        assertTrue(again.json().get("warning").stringValue().startsWith("The secret was shown"));
        for (var header : List.of("Location", "ETag")) {
            assertEquals(first.headers().get(header), again.headers().get(header));
        }
        assertEquals(first.json().get("api_key"), again.json().get("api_key"));
        assertEquals(1, world.contents().ids("PARTNER_API_KEY#").size());
        Expect.problem(422, "idempotency_key_reused", create("key", Bodies.LEAST));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong =
                """
                {"partner_id": "zebu", "partner_name": "", "broker_id": "NOBODY",
                 "environment": "LIVE", "partner_type": "BANK",
                 "permissions": ["marketplace:write"],
                 "rate_limits": {"requests_per_minute": 10, "requests_per_day": 9},
                 "revenue_share": {"platform_percentage": 70.5, "partner_percentage": 30},
                 "branding": {"custom_logo_url": "http://zebu.com/logo.png"},
                 "allowed_cidrs": ["203.0.113.1/24"], "expires_at": "tomorrow",
                 "api_secret": "mine"}
                """;

        var refused = Expect.problem(400, "invalid_request", create(wrong));

        assertEquals(
                List.of(
                        "allowed_cidrs[0]",
                        "api_secret",
                        "branding.custom_logo_url",
                        "broker_id",
                        "environment",
                        "expires_at",
                        "partner_id",
                        "partner_name",
                        "partner_type",
                        "permissions[0]",
                        "rate_limits.requests_per_day",
                        "revenue_share.partner_percentage"),
                Expect.each(refused.json().get("errors"), "field").stream().sorted().toList());
        assertTrue(world.contents().all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | partner_id, broker_id, partner_name",
                "{\"partner_id\": \"A\", \"partner_name\": \"A\", \"broker_id\": \"PAPER\"}"
                        + " | partner_id",
            })
    void onlyThreeFieldsAreRequired(String body, String fields) {
        Expect.invalid(create(body), fields.split(", "));
    }

    @Test
    void aKeyThatHasEndedIsNotMade() {
        Expect.invalid(
                create(Bodies.key("ZEBU", "\"expires_at\": \"2026-11-20T03:50:00Z\"")),
                "expires_at");
        Expect.status(201, create(Bodies.key("ZEBU", "\"expires_at\": \"2026-11-20T03:50:01Z\"")));
    }

    @Test
    void whatIsMadeIsOnTheRecordAndItsSecretIsNot() {
        var key = Issued.of(create(Bodies.WHOLE));

        assertEquals(List.of("partner_key.created"), world.deeds(key.id()));
    }

    @Test
    void theSameRequestAgainIsAnsweredAgainThoughItsEndHasPassed() {
        var soon =
                "{\"expires_at\": \"2026-11-20T04:00:00Z\", " + Bodies.LEAST.strip().substring(1);
        var first = Expect.status(201, create("key", soon));
        world.pass(Duration.ofHours(1));

        var again = Expect.status(201, create("key", soon));

        assertEquals("true", again.headers().get("Idempotency-Replayed"));
        assertEquals(first.json().get("api_key"), again.json().get("api_key"));
        Expect.invalid(create("another", soon), "expires_at");
        world.pass(Duration.ofHours(24));
        Expect.invalid(create("key", soon), "expires_at");
    }

    @Test
    void anIdempotencyKeyBelongsToItsAdmin() {
        create("key", Bodies.WHOLE);
        var other =
                world.ask(
                        Events.to(CREATE_PARTNER_KEY)
                                .admin(Sample.OTHER_ADMIN.value())
                                .header("idempotency-key", "key")
                                .json(Bodies.WHOLE));

        assertTrue(Expect.status(201, other).json().has("api_secret"));
    }

    private FunctionAnswer create(String body) {
        return world.ask(admin(CREATE_PARTNER_KEY).json(body));
    }

    private FunctionAnswer create(String idempotencyKey, String body) {
        return world.ask(
                admin(CREATE_PARTNER_KEY).header("idempotency-key", idempotencyKey).json(body));
    }
}
