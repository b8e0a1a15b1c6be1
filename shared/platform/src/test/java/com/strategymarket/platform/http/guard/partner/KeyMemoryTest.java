package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

class KeyMemoryTest {

    private final Gatehouse house = new Gatehouse();
    private final KeyMemory memory = new KeyMemory(new Random(1));
    private final Pair pair = house.pair();
    private final Instant now = house.now();

    @Test
    void aKeyIsRememberedByTheSecretThatProvedIt() {
        assertEquals(Optional.empty(), recalled(pair.secret(), now));

        memory.remember(pair.key(), pair.secret(), now);

        assertEquals(Optional.of(pair.key()), recalled(pair.secret(), now));
        assertEquals(Optional.empty(), recalled(house.anotherSecret(pair.key()), now));
        assertEquals(Optional.empty(), memory.recall(house.pair().credential(), now));
    }

    @Test
    void itIsForgottenAfterTenMinutes() {
        memory.remember(pair.key(), pair.secret(), now);

        var tenMinutes = now.plus(Duration.ofMinutes(10));
        assertEquals(Optional.of(pair.key()), recalled(pair.secret(), tenMinutes.minusNanos(1)));
        assertEquals(Optional.empty(), recalled(pair.secret(), tenMinutes));
    }

    @Test
    void eachSecretHasItsOwnTime() {
        var second = house.anotherSecret(pair.key());
        var rotated = rotated(second, Duration.ofDays(1));
        memory.remember(rotated, pair.secret(), now);
        memory.remember(rotated, second, now.plusSeconds(300));

        assertEquals(Optional.of(rotated), recalled(pair.secret(), now.plusSeconds(599)));
        assertEquals(Optional.empty(), recalled(pair.secret(), now.plusSeconds(600)));
        assertEquals(Optional.of(rotated), recalled(second, now.plusSeconds(899)));
    }

    @Test
    void aSecretWhoseOverlapHasEndedOpensNothing() {
        var second = house.anotherSecret(pair.key());
        var rotated = rotated(second, Duration.ofSeconds(60));
        memory.remember(rotated, pair.secret(), now);
        memory.remember(rotated, second, now);

        assertEquals(Optional.of(rotated), recalled(pair.secret(), now.plusSeconds(59)));
        assertEquals(Optional.empty(), recalled(pair.secret(), now.plusSeconds(60)));
        assertEquals(Optional.of(rotated), recalled(second, now.plusSeconds(60)));
    }

    @Test
    void whatProvedAnEarlierVersionProvesNothingOfALaterOne() {
        var second = house.anotherSecret(pair.key());
        var rotated = rotated(second, Duration.ofDays(1));
        memory.remember(pair.key(), pair.secret(), now);

        memory.remember(rotated, second, now);

        assertEquals(Optional.empty(), recalled(pair.secret(), now));
        assertEquals(Optional.of(rotated), recalled(second, now));
    }

    @Test
    void aKeyIsForgottenUnlessALaterVersionOfItIsKnown() {
        var second = house.anotherSecret(pair.key());
        var rotated = rotated(second, Duration.ofDays(1));
        memory.remember(rotated, second, now);

        memory.forget(pair.key());
        assertEquals(Optional.of(rotated), recalled(second, now));
        memory.forget(rotated);
        assertEquals(Optional.empty(), recalled(second, now));
        memory.forget(rotated);
    }

    @Test
    void aThousandKeysAreRememberedAndTheOneLongestNotSeenIsForgotten() {
        memory.remember(pair.key(), pair.secret(), now);
        var other = house.pair();
        memory.remember(other.key(), other.secret(), now);
        for (int i = 0; i < 999; i++) {
            var more = house.pair();
            memory.recall(pair.credential(), now);
            memory.remember(more.key(), more.secret(), now);
        }

        assertEquals(Optional.of(pair.key()), recalled(pair.secret(), now));
        assertEquals(Optional.empty(), memory.recall(other.credential(), now));
    }

    @Test
    void aPrintIsOfItsProcessAlone() {
        var prints = new SecretPrint(new Random(1));
        var elsewhere = new SecretPrint(new Random(2));
        var print = prints.of(pair.secret());

        assertEquals(print, prints.of(pair.secret()));
        assertEquals(print, prints.of(ApiSecret.parse(pair.secret().text()).orElseThrow()));
        assertNotEquals(print, prints.of(house.anotherSecret(pair.key())));
        assertNotEquals(print, elsewhere.of(pair.secret()));
        assertFalse(print.contains(pair.secret().digits()));
    }

    /** What is drawn at start is the same wherever the same snapshot is restored. */
    @Test
    void nothingIsDrawnBeforeTheFirstPrint() {
        var random = new Random(3);
        var same = new Random(3);
        var prints = new SecretPrint(random);

        assertEquals(same.nextLong(), random.nextLong());
        prints.of(pair.secret());
        assertNotEquals(same.nextLong(), random.nextLong());
    }

    private PartnerKey rotated(ApiSecret newest, Duration overlap) {
        return pair.key().rotated(house.kept(newest), overlap).orElseThrow();
    }

    private Optional<PartnerKey> recalled(ApiSecret secret, Instant when) {
        return memory.recall(new PartnerCredential(pair.key().apiKey(), secret), when);
    }
}
