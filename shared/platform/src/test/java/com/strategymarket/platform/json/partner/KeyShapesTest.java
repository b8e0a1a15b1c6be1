package com.strategymarket.platform.json.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.KeySecrets;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class KeyShapesTest {

    private static final String WHOLE =
            """
            {"partner_id": "ZEBU", "partner_name": "Zebu Securities", "partner_type": "BROKER",
             "broker_id": "ANGEL", "environment": "test",
             "permissions": ["usage:read", "marketplace:read"],
             "rate_limits": {"requests_per_minute": 5, "requests_per_day": 50},
             "revenue_share": {"platform_percentage": 66.67, "partner_percentage": 33.33},
             "branding": {"show_platform_branding": false,
                          "custom_logo_url": "https://zebu.com/logo.png"},
             "show_performance": false,
             "allowed_cidrs": ["203.0.113.0/24", "2001:db8::/32"],
             "expires_at": "2027-01-01T00:00:00Z"}
            """;
    private static final String LEAST =
            """
            {"partner_id": "ZEBU", "partner_name": "Zebu Securities", "broker_id": "ZEBU"}
            """;

    @Test
    void whatIsNotGivenIsAsUsual() {
        var draft = Reading.good(KeyShapes.DRAFT, LEAST);
        var terms = draft.terms();

        assertEquals(Environment.LIVE, draft.holder().environment());
        assertEquals(PartnerType.BROKER, draft.holder().type());
        assertEquals("Zebu", draft.holder().broker().name());
        assertEquals(KeyTerms.USUAL_PERMISSIONS, terms.permissions());
        assertEquals(RateLimits.USUAL, terms.limits());
        assertEquals(RevenueShare.USUAL, terms.share());
        assertEquals(Branding.USUAL, terms.branding());
        assertTrue(terms.showPerformance());
        assertEquals(List.of(), terms.allowedAddresses());
        assertEquals(Optional.empty(), terms.expiresAt());
    }

    @Test
    void whatIsGivenIsRead() {
        var draft = Reading.good(KeyShapes.DRAFT, WHOLE);
        var terms = draft.terms();

        assertEquals("ZEBU#test", draft.holder().space().toString());
        assertEquals("ANGEL", draft.holder().broker().id());
        assertEquals(2, terms.permissions().size());
        assertEquals(new RateLimits(5, 50), terms.limits());
        assertEquals(Percentage.of("33.33"), terms.share().partner());
        assertEquals(
                new Branding(false, Optional.of("https://zebu.com/logo.png")), terms.branding());
        assertFalse(terms.showPerformance());
        assertEquals("2001:db8::/32", terms.allowedAddresses().get(1).toString());
        assertEquals(Optional.of(Instant.parse("2027-01-01T00:00:00Z")), terms.expiresAt());
    }

    @Test
    void whatIsStoredReadsTheSame() {
        for (var json : List.of(LEAST, WHOLE)) {
            var draft = Reading.good(KeyShapes.DRAFT, json);

            assertEquals(
                    draft.terms(),
                    Packed.unpack(KeyShapes.TERMS, Packed.pack(KeyShapes.TERMS, draft.terms())));
            assertEquals(draft, Json.readOwn(KeyShapes.DRAFT, Json.write(KeyShapes.DRAFT, draft)));
        }
    }

    @Test
    void storedSecretsReadTheSame() {
        var now = Instant.parse("2026-11-20T03:50:00.123Z");
        var secrets =
                new KeySecrets(
                        List.of(
                                secret("aaaaaa", now, Optional.empty()),
                                secret("bbbbbb", now, Optional.of(now.plusSeconds(60)))));

        var packed = Packed.pack(SecretShapes.STORED, secrets);

        assertEquals(secrets, Packed.unpack(SecretShapes.STORED, packed));
    }

    /** A field for each mistake, and all of them at once. */
    @Test
    void allThatIsWrongIsToldByField() {
        var wrong =
                Reading.wrong(
                        KeyShapes.DRAFT,
                        """
                        {"partner_id": "zebu", "partner_name": "", "partner_type": "BANK",
                         "broker_id": "NOBODY", "environment": "LIVE",
                         "permissions": ["marketplace:read", "marketplace:write"],
                         "rate_limits": {"requests_per_minute": -1, "requests_per_day": 0},
                         "revenue_share": {"platform_percentage": 70, "partner_percentage": 31},
                         "branding": {"custom_logo_url": "http://zebu.com/logo.png"},
                         "show_performance": "yes",
                         "allowed_cidrs": ["203.0.113.0/24", "203.0.113.1/24", "nowhere"],
                         "expires_at": "tomorrow", "api_secret": "mine"}
                        """);

        assertEquals(
                List.of(
                        "allowed_cidrs[1]",
                        "allowed_cidrs[2]",
                        "api_secret",
                        "branding.custom_logo_url",
                        "broker_id",
                        "environment",
                        "expires_at",
                        "partner_id",
                        "partner_name",
                        "partner_type",
                        "permissions[1]",
                        "rate_limits.requests_per_day",
                        "rate_limits.requests_per_minute",
                        "revenue_share.partner_percentage",
                        "show_performance"),
                wrong.stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    @Test
    void onlyPartnerNameAndBrokerAreRequired() {
        assertEquals(
                List.of(
                        "partner_id: is required",
                        "broker_id: is required",
                        "partner_name: is required"),
                Reading.wrong(KeyShapes.DRAFT, "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'rate_limits': {'requests_per_minute': 6, 'requests_per_day': 5}"
                        + "| rate_limits.requests_per_day: must not be below requests_per_minute",
                "'rate_limits': {'requests_per_minute': 10001}"
                        + "| rate_limits.requests_per_day: must not be below requests_per_minute",
                "'rate_limits': {'requests_per_minute': 60001, 'requests_per_day': 70000}"
                        + "| rate_limits.requests_per_minute: must be between 1 and 60000",
                "'revenue_share': {'platform_percentage': 100.01, 'partner_percentage': 0}"
                        + "| revenue_share.platform_percentage: must be between 0 and 100",
                "'revenue_share': {'platform_percentage': 70}"
                        + "| revenue_share.partner_percentage: is required",
                "'revenue_share': {'platform_percentage': 70.005, 'partner_percentage': 29.995}"
                        + "| revenue_share.platform_percentage: must have at most 2 decimals",
                "'permissions': []| permissions: must have 1 to 5 elements",
                "'permissions': ['usage:read', 'usage:read']"
                        + "| permissions: must not name one twice",
            })
    void termsHaveRules(String field, String told) {
        var json = LEAST.strip().replaceFirst("}$", ", " + field.replace('\'', '"') + "}");

        assertEquals(told, Reading.wrong(KeyShapes.DRAFT, json).getFirst());
    }

    @Test
    void aChangeCanDisableAndEnableAndNotRevoke() {
        var change = "{\"status\": \"%s\", \"partner_name\": \"Zebu\"}";

        assertEquals(
                KeyStatus.DISABLED,
                Reading.good(KeyShapes.CHANGE, change.formatted("DISABLED")).status());
        assertEquals(
                List.of("status: must be ACTIVE or DISABLED; to revoke the key, delete it"),
                Reading.wrong(KeyShapes.CHANGE, change.formatted("REVOKED")));
        assertEquals(1, Reading.wrong(KeyShapes.CHANGE, change.formatted("GONE")).size());
    }

    private static KeySecret secret(String ending, Instant createdAt, Optional<Instant> end) {
        return new KeySecret(ending, new SecretHash("hash of " + ending), createdAt, end);
    }
}
