package com.strategymarket.domain.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.Optional;

class BrokerClientTest {

    private static final Broker ZEBU = Broker.of("ZEBU").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"ZB-i1", "zb-i1", "ZB-I1", "Zb-I1"})
    void theSameAccountHasTheSameKeyHoweverItIsWritten(String written) {
        assertEquals("ZEBU#ZB-I1", new BrokerClient(ZEBU, written).key());
        assertEquals(written, new BrokerClient(ZEBU, written).clientId());
    }

    @Test
    void theKeyIsTheSameInAllCountries() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertEquals("ZEBU#ID-I", new BrokerClient(ZEBU, "id-i").key());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void brokersHaveAccountsOfTheirOwn() {
        var other = Broker.of("ANGEL").orElseThrow();

        assertNotEquals(new BrokerClient(ZEBU, "A1").key(), new BrokerClient(other, "A1").key());
    }

    /** What stands in keys holds no separator of keys. */
    @ParameterizedTest
    @ValueSource(strings = {"", "A", "A#1", "A 1", "A/1", "Ä1", "A1\n", "a@b.c"})
    void whatIsNoClientIdIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new BrokerClient(ZEBU, text));
    }

    @Test
    void aClientIdHas2To30Characters() {
        assertEquals(Optional.empty(), BrokerClient.CLIENT_ID.broken("A".repeat(30)));
        assertEquals(Optional.empty(), BrokerClient.CLIENT_ID.broken("A1"));
        assertThrows(IllegalArgumentException.class, () -> new BrokerClient(ZEBU, "A".repeat(31)));
    }

    @Test
    void onlyBrokersThatAreKnownAreThere() {
        Broker.KNOWN.forEach(broker -> assertEquals(Optional.of(broker), Broker.of(broker.id())));
        assertEquals(Optional.empty(), Broker.of("zebu"));
        assertEquals(Optional.empty(), Broker.of(""));
    }
}
