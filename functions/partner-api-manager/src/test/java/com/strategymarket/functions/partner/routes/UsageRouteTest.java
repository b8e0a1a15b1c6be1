package com.strategymarket.functions.partner.routes;

import static com.strategymarket.contract.Routes.GET_PARTNER_KEY_USAGE;
import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** How a key is used, as admins see it. */
class UsageRouteTest {

    private static final String NONE =
            """
            {"allowed": 0, "limited": 0, "refused": 0, "subscriptions": 0}
            """;

    private final LivePartners world = new LivePartners();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aKeyThatWasNeverUsedSaysSo() {
        var key = world.get(world.create(Bodies.WHOLE).id());

        assertFalse(key.has("last_used_at"));
        assertEquals(Expect.json(NONE), key.get("usage").get("today"));
        assertEquals(Expect.json(NONE), key.get("usage").get("this_month"));
    }

    @Test
    void aKeyTellsOfTodayAndOfThisMonth() {
        var key = world.create(Bodies.key("ZEBU", ""));
        use(key, 3);
        world.set("2026-11-29T23:59:59.999Z");
        use(key, 4);
        world.set("2026-11-30T00:00:00Z");
        use(key, 5);

        var shown = world.get(key.id());

        assertEquals("2026-11-30T00:00:00.000Z", shown.get("last_used_at").stringValue());
        assertEquals(5, shown.get("usage").get("today").get("allowed").intValue());
        assertEquals(12, shown.get("usage").get("this_month").get("allowed").intValue());
        world.set("2026-12-01T00:00:00Z");
        assertEquals(Expect.json(NONE), world.get(key.id()).get("usage").get("today"));
        assertEquals(Expect.json(NONE), world.get(key.id()).get("usage").get("this_month"));
        use(key, 1);
        var december = world.get(key.id()).get("usage");
        assertEquals(1, december.get("this_month").get("allowed").intValue());
    }

    @Test
    void daysOnWhichNothingHappenedAreShownAsWell() {
        var key = world.create(Bodies.key("ZEBU", ""));
        use(key, 2);
        world.set("2026-11-22T12:00:00Z");
        use(key, 3);

        var days = world.usage(key.id(), "from=2026-11-19&to=2026-11-23");

        assertEquals(
                List.of("2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"),
                Expect.each(days, "date"));
        assertEquals(List.of("0", "2", "0", "3", "0"), Expect.each(days, "allowed"));
        assertEquals(
                Expect.json(
                        "{\"date\": \"2026-11-19\", \"allowed\": 0, \"limited\": 0, \"refused\": 0,"
                                + " \"subscriptions\": 0, \"by_route\": {}}"),
                days.get(0));
    }

    @Test
    void whatWasSentIsWhatIsCounted() {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(10, 1000)));
        use(key, 6);
        for (int i = 0; i < 4; i++) {
            Expect.status(200, world.ask(key.ownUsage()));
        }
        for (int i = 0; i < 5; i++) {
            Expect.problem(429, "rate_limited", world.ask(key.branding()));
        }
        world.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            var wrong = key.withSecret(world.rotate(key, 0).secret());
            world.rotate(key, 0);
            Expect.problem(401, "unauthenticated", world.ask(wrong.branding()));
        }
        var working = world.rotate(key, 0);
        world.changed(key.id(), "{\"permissions\": [\"usage:read\"]}");
        Expect.problem(403, "permission_missing", world.ask(working.branding()));
        Expect.status(200, world.ask(working.ownUsage()));

        var day = world.usage(key.id(), "from=2026-11-20&to=2026-11-20").get(0);

        assertEquals(11, day.get("allowed").intValue());
        assertEquals(5, day.get("limited").intValue());
        assertEquals(4, day.get("refused").intValue());
        assertEquals(
                Expect.json("{\"getOwnBranding\": 6, \"getOwnUsage\": 5}"), day.get("by_route"));
        assertEquals(0, day.get("subscriptions").intValue());
        var tally = world.get(key.id()).get("usage").get("today");
        for (var counter : List.of("allowed", "limited", "refused")) {
            assertEquals(day.get(counter), tally.get(counter));
        }
    }

    @Test
    void noDayIsLostOrCountedTwiceWhenTheNextBegins() {
        var key = world.create(Bodies.key("ZEBU", ""));
        for (int day = 20; day <= 25; day++) {
            world.set("2026-11-%dT10:00:00Z".formatted(day));
            use(key, day - 19);
        }

        var days = world.usage(key.id(), "from=2026-11-20&to=2026-11-25");

        assertEquals(List.of("1", "2", "3", "4", "5", "6"), Expect.each(days, "allowed"));
        days.forEach(
                day -> assertEquals(day.get("allowed"), day.get("by_route").get("getOwnBranding")));
    }

    @Test
    void anotherKeysUsageIsNotAmongIt() {
        var first = world.create(Bodies.key("ZEBU", ""));
        var second = world.create(Bodies.key("ZEBU", ""));
        use(first, 2);
        use(second, 3);

        assertEquals(2, last(world.usage(first.id(), "")).get("allowed").intValue());
        assertEquals(3, last(world.usage(second.id(), "")).get("allowed").intValue());
    }

    @Test
    void aRevokedKeysUsageIsStillThere() {
        var key = world.create(Bodies.key("ZEBU", ""));
        use(key, 2);

        world.revoke(key.id());

        assertEquals(2, last(world.usage(key.id(), "")).get("allowed").intValue());
        assertEquals(
                "2026-11-20T03:50:01.000Z", world.get(key.id()).get("last_used_at").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | 2026-10-22 | 2026-11-20 | 30",
                "from=2026-11-18 | 2026-11-18 | 2026-11-20 | 3",
                "to=2026-02-28 | 2026-01-30 | 2026-02-28 | 30",
                "from=2024-02-28&to=2024-03-01 | 2024-02-28 | 2024-03-01 | 3",
                "from=2026-11-20&to=2026-11-20 | 2026-11-20 | 2026-11-20 | 1",
                "from=2026-08-21&to=2026-11-20 | 2026-08-21 | 2026-11-20 | 92",
                "from=2026-11-20&to=2027-01-01 | 2026-11-20 | 2027-01-01 | 43"
            })
    void aRangeHasBothItsEnds(String query, String first, String last, int count) {
        var key = world.create(Bodies.LEAST);

        var days = world.usage(key.id(), query);

        assertEquals(count, days.size());
        assertEquals(first, days.get(0).get("date").stringValue());
        assertEquals(last, last(days).get("date").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-08-20&to=2026-11-20 | to",
                "from=2026-11-21&to=2026-11-20 | to",
                "from=2026-11-21 | to",
                "to=2026-13-01 | to",
                "from=2026-02-30 | from",
                "from=20261120 | from",
                "from=&to=2026-11-20 | from",
                "days=3 | days"
            })
    void aRangeIsInOrderAndNotTooLong(String query, String field) {
        var key = world.create(Bodies.key("ZEBU", ""));

        Expect.invalid(world.ask(admin(GET_PARTNER_KEY_USAGE, key.id()).query(query)), field);
        Expect.invalid(world.ask(key.ownUsage().query(query)), field);
    }

    @Test
    void whatIsNotThereHasNoUsage() {
        for (var id : List.of("01M7Y1KC5THX4R803HM9Q3BZCK", "nothing")) {
            Expect.problem(
                    404, "partner_key_not_found", world.ask(admin(GET_PARTNER_KEY_USAGE, id)));
        }
    }

    private void use(Issued key, int times) {
        for (int i = 0; i < times; i++) {
            Expect.status(200, world.ask(key.branding()));
        }
    }

    private static JsonNode last(JsonNode days) {
        return days.get(days.size() - 1);
    }
}
