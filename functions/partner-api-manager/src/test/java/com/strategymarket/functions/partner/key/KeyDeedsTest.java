package com.strategymarket.functions.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that a key ever allowed can be told from its trail. */
class KeyDeedsTest {

    private static final Instant NOW = PartnerSample.NOW;
    private static final KeyTerms FIRST =
            new KeyTerms(
                    "Zebu Securities",
                    List.of(Permission.MARKETPLACE_READ, Permission.USAGE_READ),
                    new RateLimits(100, 10_000),
                    RevenueShare.USUAL,
                    new Branding(false, Optional.of("https://zebu.com/logo.png")),
                    true,
                    List.of(range("203.0.113.0/24"), range("2001:db8::/32")),
                    Optional.empty());
    private static final KeyTerms SECOND =
            new KeyTerms(
                    "Zebu Two",
                    List.of(Permission.MARKETPLACE_READ),
                    new RateLimits(7, 8),
                    RevenueShare.USUAL,
                    Branding.USUAL,
                    false,
                    List.of(),
                    Optional.of(Instant.parse("2027-01-01T00:00:00Z")));

    private final PartnerKey key =
            PartnerSample.pair(
                            1,
                            new KeyDraft(
                                    PartnerSample.holder(PartnerSample.ZEBU, Environment.LIVE),
                                    FIRST))
                    .key();

    @Test
    void whatAKeyFirstAllowsIsToldWithItsCreation() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("partner_id", "ZEBU"),
                        Map.entry("partner_type", "BROKER"),
                        Map.entry("broker_id", "ZEBU"),
                        Map.entry("environment", "live"),
                        Map.entry("partner_name", "Zebu Securities"),
                        Map.entry("permissions", "marketplace:read usage:read"),
                        Map.entry("rate_limits", "100 a minute, 10000 a day"),
                        Map.entry("revenue_share", "70 platform, 30 partner"),
                        Map.entry("branding", "platform not shown, https://zebu.com/logo.png"),
                        Map.entry("show_performance", "true"),
                        Map.entry("allowed_cidrs", "203.0.113.0/24 2001:db8::/32"),
                        Map.entry("expires_at", "never")),
                KeyDeeds.created(key).change());
    }

    @Test
    void aChangeTellsWhatItIsAndWhatItWas() {
        var changed = key.changed(KeyStatus.DISABLED, SECOND, NOW);

        assertEquals(
                Map.ofEntries(
                        Map.entry("version", "2"),
                        Map.entry("status", "DISABLED"),
                        Map.entry("status_before", "ACTIVE"),
                        Map.entry("partner_name", "Zebu Two"),
                        Map.entry("partner_name_before", "Zebu Securities"),
                        Map.entry("permissions", "marketplace:read"),
                        Map.entry("permissions_before", "marketplace:read usage:read"),
                        Map.entry("rate_limits", "7 a minute, 8 a day"),
                        Map.entry("rate_limits_before", "100 a minute, 10000 a day"),
                        Map.entry("branding", "platform shown, no logo"),
                        Map.entry(
                                "branding_before", "platform not shown, https://zebu.com/logo.png"),
                        Map.entry("show_performance", "false"),
                        Map.entry("show_performance_before", "true"),
                        Map.entry("allowed_cidrs", "any"),
                        Map.entry("allowed_cidrs_before", "203.0.113.0/24 2001:db8::/32"),
                        Map.entry("expires_at", "2027-01-01T00:00:00Z"),
                        Map.entry("expires_at_before", "never")),
                KeyDeeds.changed(key, changed).change());
    }

    @Test
    void whatStaysIsNotTold() {
        var same = key.changed(KeyStatus.ACTIVE, FIRST, NOW);

        assertEquals(Map.of("version", "2"), KeyDeeds.changed(key, same).change());
    }

    @Test
    void noSecretIsTold() {
        var told = KeyDeeds.created(key).change().toString();

        assertFalse(told.contains(key.secrets().all().getFirst().hash().value()));
        assertFalse(told.contains(key.secrets().all().getFirst().ending()));
    }

    /** Some languages have digits of their own. */
    @Test
    void figuresAreTheSameInEveryLanguage() {
        var usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("hi-IN-u-nu-deva"));
        try {
            assertEquals(
                    "100 a minute, 10000 a day", KeyDeeds.created(key).change().get("rate_limits"));
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    private static Cidr range(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
