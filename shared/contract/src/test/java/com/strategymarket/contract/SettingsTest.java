package com.strategymarket.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SettingsTest {

    private static final List<Setting<?>> WANTED = LambdaFunction.MARKETPLACE_MANAGER.settings();

    private static Map<String, String> good() {
        var environment = new HashMap<String, String>();
        environment.put("TABLE_NAME", "t");
        environment.put("CURSOR_KEYS", "a".repeat(32) + "," + "b".repeat(40));
        return environment;
    }

    @Test
    void whatIsNotNamedHasItsFallback() {
        var settings = Settings.read(good(), WANTED);

        assertEquals(600, settings.get(Settings.PUBLIC_REQUESTS_PER_MINUTE));
        assertEquals(2, settings.get(Settings.CURSOR_KEYS).size());
        assertFalse(settings.get(Settings.SERVER_TIMING));
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndNoValueIsRepeated() {
        var environment = good();
        environment.remove("TABLE_NAME");
        environment.put("CURSOR_KEYS", "short-one");
        environment.put("PROBLEM_TYPES", "nowhere");
        environment.put("PUBLIC_REQUESTS_PER_MINUTE", "-5");
        environment.put("SERVER_TIMING", "perhaps");

        var refused =
                assertThrows(
                        IllegalArgumentException.class, () -> Settings.read(environment, WANTED));

        for (var name :
                List.of(
                        "TABLE_NAME is missing",
                        "CURSOR_KEYS has a key shorter",
                        "PROBLEM_TYPES is no absolute URL",
                        "PUBLIC_REQUESTS_PER_MINUTE is no positive",
                        "SERVER_TIMING is neither")) {
            assertTrue(refused.getMessage().contains(name), refused.getMessage());
        }
        assertFalse(refused.getMessage().contains("short-one"));
    }

    @Test
    void aSettingThatTheFunctionDidNotAskForIsAProgrammersMistake() {
        var settings = Settings.read(good(), LambdaFunction.TABLE_STREAM.settings());

        assertThrows(IllegalStateException.class, () -> settings.get(Settings.PROBLEM_TYPES));
    }

    @Test
    void aSecretIsKnownByWhereItIsKept() {
        var environment = good();
        environment.remove("CURSOR_KEYS");
        environment.put("CURSOR_KEYS_SECRET", "arn:of-the-secret");

        var settings = Settings.read(environment, WANTED);

        assertEquals(Optional.of("arn:of-the-secret"), settings.referenceOf(Settings.CURSOR_KEYS));
        assertThrows(IllegalStateException.class, () -> settings.get(Settings.CURSOR_KEYS));
    }

    @Test
    void aKeyOfAddressesIsLongEnoughAndNeverRepeated() {
        var environment = good();
        environment.put("EMAIL_KEY", "short-one");

        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Settings.read(environment, List.of(Settings.EMAIL_KEY)));
        environment.put("EMAIL_KEY", "e,".repeat(16));
        var settings = Settings.read(environment, List.of(Settings.EMAIL_KEY));

        assertTrue(refused.getMessage().contains("EMAIL_KEY is shorter"), refused.getMessage());
        assertFalse(refused.getMessage().contains("short-one"));
        assertEquals("e,".repeat(16), settings.get(Settings.EMAIL_KEY));
    }

    /** Were the sandbox what is meant by silence, fees would be booked that nobody has paid. */
    @Test
    void nobodyTakesPaymentsUnlessItIsSaid() {
        var wanted = List.<Setting<?>>of(Settings.PAYMENT_PROVIDER);
        var silent = Settings.read(Map.of(), wanted);
        var said = Settings.read(Map.of("PAYMENT_PROVIDER", "sandbox"), wanted);

        assertEquals(PaymentProvider.NONE, silent.get(Settings.PAYMENT_PROVIDER));
        assertEquals(PaymentProvider.SANDBOX, said.get(Settings.PAYMENT_PROVIDER));
        assertThrows(
                IllegalArgumentException.class,
                () -> Settings.read(Map.of("PAYMENT_PROVIDER", "SANDBOX"), wanted));
    }

    @Test
    void nothingButASecretIsKeptApart() {
        var environment = good();
        environment.remove("TABLE_NAME");
        environment.put("TABLE_NAME_SECRET", "arn:of-the-secret");

        assertThrows(IllegalArgumentException.class, () -> Settings.read(environment, WANTED));
    }
}
