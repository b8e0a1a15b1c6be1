package com.strategymarket.domain.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

class EmailAddressTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@example.com");
    private static final Space ZEBU = new Space(new PartnerId("ZEBU"), Environment.LIVE);
    private static final Space ZEBU_TEST = new Space(new PartnerId("ZEBU"), Environment.TEST);
    private static final Space ANGEL_TEST = new Space(new PartnerId("ANGEL"), Environment.TEST);

    private final EmailPrints prints = address -> new EmailPrint("print of " + address.text());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.com",
                "ANNA@example.com",
                "Anna@Example.COM",
                "  anna@example.com ",
                "\tanna@example.com\n"
            })
    void howeverItIsWrittenItIsTheSame(String typed) {
        assertEquals(Optional.of(ANNA), EmailAddress.of(typed));
    }

    /** A Turkish machine makes of I another letter than others do. */
    @Test
    void itIsTheSameInAllCountries() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals(
                    "idil@example.com", EmailAddress.of("IDIL@EXAMPLE.COM").orElseThrow().text());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.c",
                "anna+tag@example.co.in",
                "o'brien@example.com",
                "अन्ना@उदाहरण.भारत",
                "a.b-c_d@x.y.z"
            })
    void addressesThatPeopleHaveAreGood(String text) {
        assertEquals(text, EmailAddress.of(text).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "anna",
                "anna@example",
                "@example.com",
                "anna@.",
                "anna@example.",
                "anna@@example.com",
                "anna@example@com.in",
                "an na@example.com",
                "anna@exam ple.com",
                "anna@example.com,bina@example.com",
                "Anna <anna@example.com>",
                "\"anna\"@example.com",
                "anna@example.com;",
                "anna\u0000@example.com",
                "anna@example.com\u0007"
            })
    void whatIsNoneIsNone(String text) {
        assertEquals(Optional.empty(), EmailAddress.of(text));
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress(text));
    }

    @Test
    void itHas254CharactersAtMost() {
        var longest = "a".repeat(242) + "@example.com";

        assertEquals(254, longest.length());
        assertEquals(longest, EmailAddress.of(longest).orElseThrow().text());
        assertEquals(Optional.empty(), EmailAddress.of("a" + longest));
    }

    @Test
    void itIsNeverShownByAccident() {
        var user =
                new NewUser(
                        new UserId("u"),
                        ANNA,
                        prints.of(new EmailAddress("other@example.com")),
                        Optional.empty(),
                        Instant.EPOCH);

        assertFalse(ANNA.toString().contains("anna"));
        assertFalse(user.toString().contains("anna"));
    }

    @Test
    void aRealPersonIsTheSameForEveryPartner() {
        var angel = new Space(new PartnerId("ANGEL"), Environment.LIVE);

        assertEquals(prints.of(ANNA), prints.of(ANNA, ZEBU));
        assertEquals(prints.of(ANNA), prints.of(ANNA, angel));
    }

    @Test
    void theUsersOfAPartnersTestsAreNobodysButItsOwn() {
        assertNotEquals(prints.of(ANNA), prints.of(ANNA, ZEBU_TEST));
        assertNotEquals(prints.of(ANNA, ANGEL_TEST), prints.of(ANNA, ZEBU_TEST));
        assertEquals(prints.of(ANNA, ZEBU_TEST), prints.of(ANNA, ZEBU_TEST));
    }

    @Test
    void onlyWhoBroughtSomebodyMayActForThem() {
        var brought = new KnownUser(new UserId("u"), Optional.of(ZEBU));

        assertEquals(true, brought.isOf(ZEBU));
        assertFalse(brought.isOf(ZEBU_TEST));
        assertFalse(brought.isOf(ANGEL_TEST));
        assertFalse(new KnownUser(new UserId("u"), Optional.empty()).isOf(ZEBU));
    }
}
