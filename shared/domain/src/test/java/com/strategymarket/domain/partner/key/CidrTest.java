package com.strategymarket.domain.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.0, 203.0.113.255",
        "203.0.113.128/25, 203.0.113.128, 203.0.113.255",
        "203.0.113.7/32, 203.0.113.7, 203.0.113.7",
        "203.0.113.6/31, 203.0.113.6, 203.0.113.7",
        "0.0.0.0/0, 0.0.0.0, 255.255.255.255",
        "128.0.0.0/1, 128.0.0.0, 255.255.255.255",
        "10.0.0.0/8, 10.0.0.0, 10.255.255.255",
        "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:DB8::1/128, 2001:db8::1, 2001:0db8:0:0:0:0:0:1",
        "2001:db8::/127, 2001:db8::, 2001:db8::1",
        "203.0.113.0/24, ::ffff:203.0.113.9, ::ffff:cb00:7109"
    })
    void bothEndsLieInIt(String range, String first, String last) {
        assertTrue(cidr(range).holds(first));
        assertTrue(cidr(range).holds(last));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.112.255, 203.0.114.0",
        "203.0.113.128/25, 203.0.113.127, 203.0.114.0",
        "203.0.113.7/32, 203.0.113.6, 203.0.113.8",
        "128.0.0.0/1, 127.255.255.255, 0.0.0.0",
        "2001:db8::/32, 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2001:db8::1/128, 2001:db8::, 2001:db8::2",
        "203.0.113.0/24, ::ffff:203.0.112.1, ::203.0.113.1"
    })
    void theirNeighboursDoNot(String range, String below, String above) {
        assertFalse(cidr(range).holds(below));
        assertFalse(cidr(range).holds(above));
    }

    @Test
    void aRangeOfOneFamilyHoldsNothingOfTheOther() {
        assertFalse(cidr("0.0.0.0/0").holds("2001:db8::1"));
        assertFalse(cidr("::/0").holds("203.0.113.7"));
        assertFalse(cidr("::/0").holds("::ffff:203.0.113.7"), "which is an IPv4 address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "::ffff:10.0.0.0/8",
                "::ffff:203.0.113.0/120",
                "unknown",
                "localhost",
                "example.com",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.07",
                "0xcb.0.113.7",
                "3405803783",
                "203.0.113.7 ",
                " 203.0.113.7",
                "203.0.113.7/32",
                "203.0.113.7.",
                "203.0.113.7:443",
                ":",
                ":::",
                "fe80::1%no-such",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "g::1",
                "٢٠٣.0.113.7"
            })
    void whatIsNoAddressLiesNowhere(String address) {
        assertFalse(cidr("0.0.0.0/0").holds(address));
        assertFalse(cidr("::/0").holds(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/24",
                "203.0.113.0",
                "203.0.113.0/",
                "203.0.113.0/-1",
                "203.0.113.0/+24",
                "203.0.113.0/33",
                "203.0.113.0/999",
                "203.0.113.0/9999999999",
                "203.0.113.0/2 4",
                "203.0.113.0/24 ",
                " 203.0.113.0/24",
                "203.0.113.0/24\n",
                "203.0.113.0/255.255.255.0",
                "203.0.113.1/24",
                "203.0.113.0/23/1",
                "203.0.113/24",
                "10.1/8",
                "10/8",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "256.0.0.0/8",
                "1.2.3.4.5/32",
                "167772160/8",
                "128.0.0.0/0",
                "localhost/32",
                "2001:db8::/129",
                "2001:db8::1/32",
                "2001:db8/32",
                "2001:db8:::/32",
                "[2001:db8::]/32",
                "fe80::1%eth0/64",
                "fe80::%1/64",
                "::ffff:203.0.113.0/120",
                "g::/16",
                "1:2:3:4:5:6:7:8:9/128"
            })
    void whatIsMalformedOrHasBitsBehindThePrefixIsNoRange(String text) {
        assertEquals(Optional.empty(), Cidr.parse(text));
    }

    @Test
    void aRangeIsItsText() {
        assertEquals(cidr("10.0.0.0/8"), cidr("10.0.0.0/8"));
        assertEquals(cidr("10.0.0.0/8").hashCode(), cidr("10.0.0.0/8").hashCode());
        assertNotEquals(cidr("10.0.0.0/8"), cidr("10.0.0.0/9"));
        assertNotEquals(cidr("10.0.0.0/8"), (Object) "10.0.0.0/8");
        assertEquals("2001:db8::/32", cidr("2001:db8::/32").toString());
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
