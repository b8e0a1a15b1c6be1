package com.strategymarket.functions.partner.routes;

import static com.strategymarket.contract.Routes.CHANGE_PARTNER_KEY;
import static com.strategymarket.contract.Routes.GET_PARTNER_KEY;
import static com.strategymarket.contract.Routes.REVOKE_PARTNER_KEY;
import static com.strategymarket.contract.Routes.ROTATE_PARTNER_KEY;
import static com.strategymarket.functions.partner.LivePartners.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.http.FunctionAnswer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

class ChangeKeyRouteTest {

    private final LivePartners world = new LivePartners();
    private Issued key;

    @BeforeEach
    void create() {
        key = world.create(Bodies.WHOLE.replace("203.0.113.0/24", "192.0.2.0/24"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"partner_name\": \"Zebu Two\"}",
                "{\"status\": \"DISABLED\"}",
                "{\"permissions\": [\"usage:read\"]}",
                "{\"rate_limits\": {\"requests_per_minute\": 7, \"requests_per_day\": 8}}",
                "{\"revenue_share\": {\"platform_percentage\": 66.67,"
                        + " \"partner_percentage\": 33.33}}",
                "{\"branding\": {\"show_platform_branding\": true,"
                        + " \"custom_logo_url\": \"https://zebu.com/new.png\"}}",
                "{\"show_performance\": false}",
                "{\"allowed_cidrs\": [\"2001:db8::/32\"]}",
                "{\"expires_at\": \"2027-01-01T00:00:00.000Z\"}"
            })
    void aChangeNamesOnlyWhatChanges(String patch) {
        var before = world.get(key.id());
        world.pass(Duration.ofMinutes(5));

        var changed = Expect.status(200, world.change(key.id(), patch));

        assertEquals("\"2\"", changed.headers().get("ETag"));
        var named = Expect.json(patch);
        var after = changed.json();
        named.propertyStream()
                .forEach(field -> assertEquals(field.getValue(), after.get(field.getKey())));
        before.propertyStream()
                .filter(field -> !named.has(field.getKey()))
                .filter(
                        field ->
                                !List.of("version", "updated_at", "usage").contains(field.getKey()))
                .forEach(field -> assertEquals(field.getValue(), after.get(field.getKey())));
        assertEquals("2026-11-20T03:55:01.000Z", after.get("updated_at").stringValue());
        assertEquals(List.of("partner_key.changed", "partner_key.created"), sorted());
        after.propertyStream()
                .forEach(
                        field ->
                                assertEquals(
                                        field.getValue(), world.get(key.id()).get(field.getKey())));
    }

    private List<String> sorted() {
        return world.deeds(key.id()).stream().sorted().toList();
    }

    @Test
    void aPartOfAPartChangesThatPartAlone() {
        world.changed(key.id(), "{\"rate_limits\": {\"requests_per_minute\": 7}}");
        world.changed(key.id(), "{\"branding\": {\"custom_logo_url\": null}}");

        var after = world.get(key.id());
        assertEquals(
                Expect.json("{\"requests_per_minute\": 7, \"requests_per_day\": 10000}"),
                after.get("rate_limits"));
        assertEquals(Expect.json("{\"show_platform_branding\": false}"), after.get("branding"));
    }

    @Test
    void nullMeansWhatIsUsual() {
        world.changed(key.id(), "{\"expires_at\": \"2027-01-01T00:00:00Z\"}");

        world.changed(
                key.id(),
                """
                {"expires_at": null, "allowed_cidrs": null, "rate_limits": null,
                 "branding": null, "permissions": null, "revenue_share": null}
                """);

        var after = world.get(key.id());
        assertFalse(after.has("expires_at"));
        assertEquals(Expect.json("[]"), after.get("allowed_cidrs"));
        assertEquals(Expect.json("{\"show_platform_branding\": true}"), after.get("branding"));
        Expect.invalid(
                world.change(key.id(), "{\"partner_name\": null, \"status\": null}"),
                "status",
                "partner_name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\": \"REVOKED\"} | status",
                "{\"partner_id\": \"ANGEL\"} | partner_id",
                "{\"environment\": \"test\"} | environment",
                "{\"broker_id\": \"ANGEL\"} | broker_id",
                "{\"version\": 7} | version",
                "{\"secrets\": []} | secrets",
                "{\"permissions\": []} | permissions",
                "{\"permissions\": [\"usage:read\", \"usage:read\"]} | permissions",
                "{\"rate_limits\": {\"requests_per_day\": 99}} | rate_limits.requests_per_day",
                "{\"revenue_share\": {\"platform_percentage\": 71}}"
                        + " | revenue_share.partner_percentage",
                "{\"expires_at\": \"2026-11-20T03:50:01Z\"} | expires_at",
                "[] | ''"
            })
    void whatCannotBeIsRefusedAndNothingChanges(String patch, String field) {
        Expect.invalid(world.change(key.id(), patch), field);

        assertEquals(1, world.get(key.id()).get("version").intValue());
        assertEquals(List.of("partner_key.created"), world.deeds(key.id()));
    }

    @Test
    void anEndThatHasPassedNeedsNoRepair() {
        world.changed(key.id(), "{\"expires_at\": \"2026-11-21T00:00:00Z\"}");
        world.pass(Duration.ofDays(2));

        world.changed(key.id(), "{\"partner_name\": \"Zebu Two\"}");
        world.changed(key.id(), "{\"expires_at\": null}");

        Expect.status(200, world.ask(key.branding()));
    }

    @Test
    void anOldVersionIsRefusedAndNothingChanges() {
        var off = "{\"status\": \"DISABLED\"}";

        Expect.status(200, changing("\"1\"", off));
        Expect.problem(412, "version_conflict", changing("\"1\"", off));
        var rotate = admin(ROTATE_PARTNER_KEY, key.id()).header("if-match", "\"1\"");
        Expect.problem(412, "version_conflict", world.ask(rotate));
        var revoke = admin(REVOKE_PARTNER_KEY, key.id()).header("if-match", "\"1\"");
        Expect.problem(412, "version_conflict", world.ask(revoke));

        var read = world.ask(admin(GET_PARTNER_KEY, key.id()));
        assertEquals("\"2\"", read.headers().get("ETag"));
        assertEquals("DISABLED", read.json().get("status").stringValue());
        assertEquals(2, world.deeds(key.id()).size());
    }

    private FunctionAnswer changing(String ifMatch, String patch) {
        return world.ask(
                admin(CHANGE_PARTNER_KEY, key.id()).header("if-match", ifMatch).json(patch));
    }

    @Test
    void aDisabledKeyIsEnabledAgain() {
        world.changed(key.id(), "{\"status\": \"DISABLED\"}");
        Expect.problem(401, "unauthenticated", world.ask(key.branding()));

        world.changed(key.id(), "{\"status\": \"ACTIVE\"}");

        Expect.status(200, world.ask(key.branding()));
    }

    @Test
    void aRevokedKeyStaysAsItIs() {
        var revoked = Expect.status(204, world.revoke(key.id()));
        assertEquals("", revoked.body());
        Expect.status(204, world.revoke(key.id()));

        Expect.problem(
                409,
                "partner_key_revoked",
                world.change(key.id(), "{\"status\":" + " \"ACTIVE\"}"));
        Expect.problem(409, "partner_key_revoked", world.ask(admin(ROTATE_PARTNER_KEY, key.id())));
        Expect.problem(401, "unauthenticated", world.ask(key.branding()));
        var kept = world.get(key.id());
        assertEquals("REVOKED", kept.get("status").stringValue());
        assertEquals(2, kept.get("version").intValue());
        assertEquals(List.of("partner_key.created", "partner_key.revoked"), sorted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01M7Y1KC5THX4R803HM9Q3BZCK", "nothing", "..", "%2F"})
    void whatIsNotThereIsNotFound(String id) {
        for (var route :
                List.of(
                        GET_PARTNER_KEY,
                        CHANGE_PARTNER_KEY,
                        REVOKE_PARTNER_KEY,
                        ROTATE_PARTNER_KEY)) {
            Expect.problem(404, "partner_key_not_found", world.ask(admin(route, id).json("{}")));
        }
        assertEquals(Collections.emptyList(), world.deeds(id));
    }
}
