package com.strategymarket.domain.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.limit.RateLimits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

class TermsTest {

    @Test
    void theUsualSplitIsSeventyToThirty() {
        assertEquals(Percentage.of("70"), RevenueShare.USUAL.platform());
        assertEquals(Percentage.of("30"), RevenueShare.USUAL.partner());
    }

    @ParameterizedTest
    @CsvSource({"70, 30", "100, 0", "0, 100.00", "66.67, 33.33", "50.0, 50"})
    void aSplitAddsUpToAHundred(String platform, String partner) {
        assertEquals(
                Percentage.of(partner),
                new RevenueShare(Percentage.of(platform), Percentage.of(partner)).partner());
    }

    @ParameterizedTest
    @CsvSource({"70, 31", "70, 29.99", "0, 0", "100, 100", "33.33, 66.66"})
    void anyOtherIsNone(String platform, String partner) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RevenueShare(Percentage.of(platform), Percentage.of(partner)));
    }

    @Test
    void theDayAllowsNoLessThanTheMinute() {
        assertEquals(new RateLimits(100, 10_000), RateLimits.USUAL);
        assertEquals(5, new RateLimits(5, 5).day().quota());
        assertTrue(RateLimits.brokenDay(5, 4).isPresent());
        assertThrows(IllegalArgumentException.class, () -> new RateLimits(5, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zebu.com/logo.png",
                "https://zebu.com",
                "https://zebu.com:8443/a?b=c#d",
                "https://203.0.113.7/logo.svg",
                "https://[2001:db8::1]/logo.svg"
            })
    void aLogoStandsAtAnHttpsAddress(String url) {
        assertEquals(Optional.empty(), Branding.brokenLogo(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://zebu.com/logo.png",
                "HTTPS",
                "ftp://zebu.com/logo.png",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "//zebu.com/logo.png",
                "/logo.png",
                "https:",
                "https://",
                "https:///logo.png",
                "https:zebu.com",
                "https://user@zebu.com/logo.png",
                "https://user:word@zebu.com/logo.png",
                "https://@zebu.com/logo.png",
                "https://zebu.com/a b.png",
                "https://zebu.com/\"><script>",
                "https://ze_bu.com/logo.png",
                " https://zebu.com/logo.png"
            })
    void whatElseThereIsDoesNot(String url) {
        assertTrue(Branding.brokenLogo(url).isPresent());
    }

    @Test
    void noPermissionIsNamedTwice() {
        var read = Permission.MARKETPLACE_READ;

        assertEquals(Optional.empty(), KeyTerms.brokenPermissions(List.of(Permission.values())));
        assertTrue(KeyTerms.brokenPermissions(List.of(read, read)).isPresent());
    }

    @Test
    void brokersAreKnownByTheirIds() {
        for (var broker : Broker.KNOWN) {
            assertEquals(Optional.of(broker), Broker.of(broker.id()));
        }
        assertEquals(Optional.empty(), Broker.of("zebu"));
        assertEquals(Optional.empty(), Broker.of("NOBODY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZEBU", "A1", "__", "ABCDEFGHIJKLMNOPQRST"})
    void aPartnersIdIsOfCapitalsDigitsAndUnderscores(String id) {
        assertEquals(id, new PartnerId(id).toString());
        assertEquals(id, new PartnerId(id).lowerCase().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "ABCDEFGHIJKLMNOPQRSTU",
                "zebu",
                "ZE-BU",
                "ZE BU",
                "ZEBU#",
                "ZÉBU",
                "ZEBU\n"
            })
    void anythingElseIsNone(String id) {
        assertThrows(IllegalArgumentException.class, () -> new PartnerId(id));
    }
}
