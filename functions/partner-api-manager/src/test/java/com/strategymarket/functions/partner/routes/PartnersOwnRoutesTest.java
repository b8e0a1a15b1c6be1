package com.strategymarket.functions.partner.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** What a partner sees of itself. */
class PartnersOwnRoutesTest {

    private final LivePartners world = new LivePartners();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPartnerSeesItsBranding() {
        var key = world.create(Bodies.WHOLE.replace("203.0.113.0/24", "192.0.2.1/32"));

        var branding = Expect.status(200, world.ask(key.branding()));

        assertEquals(
                Expect.json(
                        """
                        {"partner_id": "ZEBU", "partner_name": "Zebu Securities",
                         "show_platform_branding": false,
                         "custom_logo_url": "https://zebu.com/logo.png"}
                        """),
                branding.json());
        assertEquals("no-store", branding.headers().get("Cache-Control"));
    }

    @Test
    void aChangeOfTheBrandingIsSeenAtOnce() {
        var key = world.create(Bodies.key("ZEBU", ""));
        var other = world.instance();
        assertFalse(other.ask(key.branding()).json().has("custom_logo_url"));

        world.changed(
                key.id(),
                "{\"partner_name\": \"New\", \"branding\": {\"custom_logo_url\":"
                        + " \"https://zebu.com/new.png\"}}");

        var branding = Expect.status(200, other.ask(key.branding())).json();
        assertEquals("New", branding.get("partner_name").stringValue());
        assertEquals("https://zebu.com/new.png", branding.get("custom_logo_url").stringValue());
    }

    @Test
    void whatIsLeftIsWhatTheHeaderTells() {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(10, 7)).replace("7}", "70}"));
        for (int i = 0; i < 4; i++) {
            toldAlike(Expect.status(200, world.ask(key.ownUsage())));
        }
        world.pass(Duration.ofMillis(500));
        toldAlike(Expect.status(200, world.ask(key.ownUsage())));
        toldAlike(Expect.status(200, world.instance().ask(key.ownUsage())));
    }

    private static void toldAlike(FunctionAnswer answer) {
        var left = answer.json().get("left");
        var header =
                "\"minute\";r=%d;t=%d, \"day\";r=%d;t=%d"
                        .formatted(
                                left.get("minute").get("remaining").intValue(),
                                left.get("minute").get("full_in_seconds").intValue(),
                                left.get("day").get("remaining").intValue(),
                                left.get("day").get("full_in_seconds").intValue());
        assertEquals(answer.headers().get("RateLimit"), header);
    }

    @Test
    void aPartnerSeesItsLimitsAndWhoItIs() {
        var key = world.create(Bodies.key("ZEBU", Bodies.limits(10, 70)));

        var usage = own(key);

        assertEquals("ZEBU", usage.get("partner_id").stringValue());
        assertEquals(key.id(), usage.get("api_key_id").stringValue());
        assertEquals(
                Expect.json("{\"requests_per_minute\": 10, \"requests_per_day\": 70}"),
                usage.get("rate_limits"));
        assertEquals(9, usage.get("left").get("minute").get("remaining").intValue());
        assertEquals(6, usage.get("left").get("minute").get("full_in_seconds").intValue());
        assertEquals(69, usage.get("left").get("day").get("remaining").intValue());
        assertEquals(30, usage.get("days").size());
    }

    @Test
    void keysOfAPartnerShareTheirUsageLiveAndTestApart() {
        var first = world.create(Bodies.key("ZEBU", ""));
        var second = world.create(Bodies.key("ZEBU", ""));
        var test = world.create(Bodies.key("ZEBU", Bodies.environment("test")));
        use(first, 10);
        use(second, 20);
        use(test, 40);

        assertToday(30, own(first));
        assertToday(31, own(second));
        assertToday(40, own(test));
    }

    @Test
    void noPartnerSeesAnothersUsage() {
        var zebu = world.create(Bodies.key("ZEBU", ""));
        var prefix = world.create(Bodies.key("ZEBU_LIVE", ""));
        var shorter = world.create(Bodies.key("ZEB", ""));
        var angel = world.create(Bodies.key("ANGEL", ""));
        use(zebu, 5);
        world.pass(Duration.ofDays(1));
        use(zebu, 1);

        for (var other : new Issued[] {prefix, shorter, angel}) {
            assertToday(0, own(other));
            assertEquals(0, yesterday(own(other)));
        }
        assertEquals(5, yesterday(own(zebu)));
    }

    private static int yesterday(JsonNode usage) {
        var days = usage.get("days");
        return days.get(days.size() - 2).get("allowed").intValue();
    }

    @Test
    void theRangeIsThePartnersToChoose() {
        var key = world.create(Bodies.key("ZEBU", ""));
        use(key, 2);

        var range = key.ownUsage().query("from=2026-11-19&to=2026-11-20");
        var usage = Expect.status(200, world.ask(range)).json();

        assertEquals(List.of("2026-11-19", "2026-11-20"), Expect.each(usage.get("days"), "date"));
        assertEquals(0, yesterday(usage));
        assertToday(2, usage);
    }

    @Test
    void eachRouteNeedsItsPermission() {
        var reader = world.create(Bodies.LEAST);
        var watcher = world.create(Bodies.key("ANGEL", ""));
        world.changed(watcher.id(), "{\"permissions\": [\"usage:read\"]}");

        Expect.status(200, world.ask(reader.branding()));
        Expect.problem(403, "permission_missing", world.ask(reader.ownUsage()));
        Expect.status(200, world.ask(watcher.ownUsage()));
        Expect.problem(403, "permission_missing", world.ask(watcher.branding()));
    }

    private void use(Issued key, int times) {
        for (int i = 0; i < times; i++) {
            Expect.status(200, world.ask(key.branding()));
        }
    }

    private JsonNode own(Issued key) {
        return Expect.status(200, world.ask(key.ownUsage())).json();
    }

    /** The look itself is among it or not, since it may be answered beside its own check. */
    private static void assertToday(int before, JsonNode usage) {
        var days = usage.get("days");
        int counted = days.get(days.size() - 1).get("allowed").intValue();
        assertTrue(counted == before || counted == before + 1, counted + " of " + before);
    }
}
