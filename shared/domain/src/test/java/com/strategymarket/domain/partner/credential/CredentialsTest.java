package com.strategymarket.domain.partner.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

class CredentialsTest {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
    private static final PartnerId LONGEST = new PartnerId("A".repeat(20));

    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZEBU",
                "A_LIVE",
                "A_TEST",
                "LIVE",
                "TEST_LIVE",
                "LIVE_TEST_LIVE",
                "__",
                "_A_",
                "42",
                "PK_SK_PK",
                "0_1_2_3_4_5_6_7_8_9_"
            })
    void whateverThePartnersIdItIsReadAsItWasWritten(String partner) {
        for (var environment : Environment.values()) {
            var key = new ApiKey(new PartnerId(partner), environment, Sample.ID);
            var secret = ApiSecret.random(key.partner(), environment, random);

            assertEquals(Optional.of(key), ApiKey.parse(key.text()));
            var read = ApiSecret.parse(secret.text()).orElseThrow();
            assertEquals(secret.text(), read.text());
            assertEquals(secret.digits(), read.digits());
            assertTrue(read.fits(key));
        }
    }

    @Test
    void whoseAndWhatItIsIsSeen() {
        var key = new ApiKey(Sample.ZEBU, Environment.LIVE, Sample.ID);
        var secret = ApiSecret.random(Sample.ZEBU, Environment.TEST, random);

        assertTrue(key.text().startsWith("pk_zebu_live_" + Sample.ID), key::text);
        assertTrue(secret.text().matches("sk_zebu_test_[0-9A-Za-z]{49}"));
        assertTrue(secret.text().endsWith(secret.digits() + secret.ending()));
        assertEquals(6, secret.ending().length());
    }

    @Test
    void whatIsMistypedInOneCharacterIsRefused() {
        for (var text : texts()) {
            for (int at = 0; at < text.length(); at++) {
                for (char other : DIGITS.toCharArray()) {
                    if (other != text.charAt(at)) {
                        refuse(text.substring(0, at) + other + text.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void whatLacksACharacterOrHasOneMoreIsRefused() {
        for (var text : texts()) {
            for (int at = 0; at <= text.length(); at++) {
                var begin = text.substring(0, at);
                var end = text.substring(at);
                if (!end.isEmpty()) {
                    refuse(begin);
                    refuse(begin + end.substring(1));
                }
                for (char more : DIGITS.toCharArray()) {
                    refuse(begin + more + end);
                }
                refuse(begin + " " + end);
                refuse(begin + "\n" + end);
                refuse(begin + "\u0660" + end);
            }
        }
    }

    @Test
    void whatHasTwoNeighboursExchangedIsRefused() {
        for (var text : texts()) {
            for (int at = 1; at < text.length(); at++) {
                var exchanged = new StringBuilder(text);
                exchanged.setCharAt(at, text.charAt(at - 1));
                exchanged.setCharAt(at - 1, text.charAt(at));
                if (!exchanged.toString().equals(text)) {
                    refuse(exchanged.toString());
                }
            }
        }
    }

    @Test
    void aKeyIsNoSecretAndASecretIsNoKey() {
        var key = new ApiKey(Sample.ZEBU, Environment.LIVE, Sample.ID).text();
        var secret = ApiSecret.random(Sample.ZEBU, Environment.LIVE, random).text();

        assertEquals(Optional.empty(), ApiSecret.parse(key));
        assertEquals(Optional.empty(), ApiKey.parse(secret));
    }

    /** The checksum is good, and what stands before it is no id that we make. */
    @Test
    void aKeyWhoseIdIsNoneIsRefused() {
        var odd = "0".repeat(25) + "I";

        var text = new CredentialText("pk", Sample.ZEBU, Environment.LIVE, odd).text();

        assertEquals(Optional.empty(), ApiKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pk", "pk_", "pk__live_", "Bearer", "😀", "pk_zebu_live_"})
    void whatIsNothingAtAllIsRefused(String text) {
        refuse(text);
    }

    @Test
    void aSecretFitsKeysOfItsOwnPartnerAndEnvironmentOnly() {
        var secret = ApiSecret.random(Sample.ZEBU, Environment.LIVE, random);
        var other = new PartnerId("ANGEL");

        assertTrue(secret.fits(new ApiKey(Sample.ZEBU, Environment.LIVE, Sample.ID)));
        assertFalse(secret.fits(new ApiKey(Sample.ZEBU, Environment.TEST, Sample.ID)));
        assertFalse(secret.fits(new ApiKey(other, Environment.LIVE, Sample.ID)));
    }

    /** Each of the 32 bytes that were drawn can be got back out of the digits. */
    @Test
    void aSecretHolds256RandomBits() {
        for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
            var bytes = new byte[32];
            Arrays.fill(bytes, (byte) value);
            assertEquals(new BigInteger(1, bytes), number(drawn(bytes).digits()));
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        assertEquals(new BigInteger(1, bytes), number(drawn(bytes).digits()));
    }

    @Test
    void noTwoSecretsAreTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(ApiSecret.random(Sample.ZEBU, Environment.LIVE, random).digits()));
        }
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void theSecretPartIsOfALengthThatBcryptLooksAtWhole(Environment environment) {
        var secret = ApiSecret.random(LONGEST, environment, random);

        assertEquals(43, secret.digits().getBytes(StandardCharsets.UTF_8).length);
        assertTrue(secret.digits().length() < 72);
        assertTrue(secret.text().length() > 72, "which the whole text is not");
    }

    @Test
    void theEndingTellsSecretsApart() {
        assertNotEquals(Sample.secret(1).ending(), Sample.secret(2).ending());
        assertEquals(Sample.secret(1).ending(), Sample.secret(1).ending());
    }

    @Test
    void neitherSecretNorHashShowsItself() {
        var secret = Sample.secret(3);
        var kept = Sample.kept(secret, Sample.NOW);
        var key = Sample.key(secret);
        var text = new CredentialText("sk", Sample.ZEBU, Environment.LIVE, secret.digits());

        for (Object each : Set.of(secret, Sample.hash(secret), kept, key, key.secrets(), text)) {
            assertFalse(each.toString().contains(secret.digits()), each.getClass()::getName);
            assertFalse(each.toString().contains("hash of"), each.getClass()::getName);
        }
    }

    private static Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        for (var partner : new String[] {"ZEBU", "A_LIVE", "42", "LIVE_TEST_LIVE"}) {
            var id = new PartnerId(partner);
            for (var environment : Environment.values()) {
                texts.add(new ApiKey(id, environment, new PartnerKeyId(Sample.ID.value())).text());
                texts.add(ApiSecret.random(id, environment, new Random(1)).text());
            }
        }
        return texts;
    }

    private static void refuse(String text) {
        assertEquals(Optional.empty(), ApiKey.parse(text), text);
        assertTrue(ApiSecret.parse(text).isEmpty(), text);
    }

    private static ApiSecret drawn(byte[] bytes) {
        var fixed =
                new RandomGenerator() {
                    @Override
                    public long nextLong() {
                        throw new AssertionError("the bytes are drawn at once");
                    }

                    @Override
                    public void nextBytes(byte[] drawn) {
                        assertEquals(bytes.length, drawn.length);
                        System.arraycopy(bytes, 0, drawn, 0, bytes.length);
                    }
                };
        return ApiSecret.random(Sample.ZEBU, Environment.LIVE, fixed);
    }

    private static BigInteger number(String digits) {
        var number = BigInteger.ZERO;
        for (char digit : digits.toCharArray()) {
            number =
                    number.multiply(BigInteger.valueOf(62))
                            .add(BigInteger.valueOf(DIGITS.indexOf(digit)));
        }
        return number;
    }
}
