package com.strategymarket.domain.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.partner.Sample;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class KeySecretsTest {

    private static final Instant NOW = Sample.NOW;
    private static final Duration DAY = Duration.ofDays(1);

    private final ApiSecret first = Sample.secret(1);
    private final ApiSecret second = Sample.secret(2);
    private final ApiSecret third = Sample.secret(3);

    @Test
    void theFirstWorksWithoutAnEnd() {
        var secrets = KeySecrets.first(Sample.kept(first, NOW));

        assertTrue(works(secrets, first, NOW));
        assertTrue(works(secrets, first, Instant.MAX));
        assertFalse(works(secrets, second, NOW));
        assertEquals(1, secrets.workingAt(NOW).size());
    }

    @Test
    void theOneBeforeWorksOnUntilTheOverlapIsOver() {
        var rotated = rotated(KeySecrets.first(Sample.kept(first, NOW)), second, NOW, DAY);

        assertTrue(works(rotated, first, NOW.plus(DAY).minusNanos(1)));
        assertFalse(works(rotated, first, NOW.plus(DAY)));
        assertTrue(works(rotated, second, NOW));
        assertTrue(works(rotated, second, NOW.plus(DAY)));
        assertEquals(second.ending(), rotated.all().getFirst().ending(), "the newest first");
        assertEquals(2, rotated.workingAt(NOW).size());
        assertEquals(1, rotated.workingAt(NOW.plus(DAY)).size());
    }

    @Test
    void withoutAnOverlapTheOneBeforeIsGoneAtOnce() {
        var rotated =
                rotated(KeySecrets.first(Sample.kept(first, NOW)), second, NOW, Duration.ZERO);

        assertFalse(works(rotated, first, NOW));
        assertEquals(List.of(Sample.kept(second, NOW)), rotated.all());
    }

    @Test
    void aLaterOverlapDoesNotLengthenAnEarlierOne() {
        var once = rotated(KeySecrets.first(Sample.kept(first, NOW)), second, NOW, DAY);
        var later = NOW.plusSeconds(60);

        var twice = rotated(once, third, later, DAY.multipliedBy(7));

        assertEquals(Optional.of(NOW.plus(DAY)), twice.all().get(2).expiresAt());
        assertEquals(Optional.of(later.plus(DAY.multipliedBy(7))), twice.all().get(1).expiresAt());
        assertEquals(Optional.empty(), twice.all().getFirst().expiresAt());
    }

    @Test
    void aShorterOverlapEndsEarlierOnesSooner() {
        var once = rotated(KeySecrets.first(Sample.kept(first, NOW)), second, NOW, DAY);
        var end = NOW.plusSeconds(10);

        var twice = rotated(once, third, NOW, Duration.ofSeconds(10));

        assertEquals(Optional.of(end), twice.all().get(1).expiresAt());
        assertEquals(Optional.of(end), twice.all().get(2).expiresAt());
    }

    @Test
    void whatHasEndedIsNotKept() {
        var once = rotated(KeySecrets.first(Sample.kept(first, NOW)), second, NOW, DAY);

        var twice = rotated(once, third, NOW.plus(DAY), DAY);

        assertEquals(List.of(third.ending(), second.ending()), endings(twice));
    }

    @Test
    void fiveMayWorkAtATime() {
        var secrets = KeySecrets.first(Sample.kept(first, NOW));
        for (int more = 2; more <= KeySecrets.MOST; more++) {
            secrets = rotated(secrets, Sample.secret(more), NOW, DAY);
            assertFalse(secrets.isFull());
        }

        assertEquals(KeySecrets.MOST, secrets.all().size());
        assertTrue(rotated(secrets, Sample.secret(9), NOW, DAY).isFull());
        assertFalse(rotated(secrets, Sample.secret(9), NOW, Duration.ZERO).isFull());
        assertFalse(rotated(secrets, Sample.secret(9), NOW.plus(DAY), DAY).isFull());
    }

    @Test
    void aKeyRefusesAnotherSecretWhenTooManyWork() {
        var key = Sample.key(first);
        for (int more = 2; more <= KeySecrets.MOST; more++) {
            key = key.rotated(Sample.kept(Sample.secret(more), NOW), DAY).orElseThrow();
        }

        assertEquals(KeySecrets.MOST, key.version());
        assertEquals(Optional.empty(), key.rotated(Sample.kept(Sample.secret(9), NOW), DAY));
    }

    private static boolean works(KeySecrets secrets, ApiSecret secret, Instant now) {
        return secrets.candidate(secret, now).map(KeySecret::hash).equals(hash(secret));
    }

    private static Optional<?> hash(ApiSecret secret) {
        return Optional.of(Sample.hash(secret));
    }

    private static List<String> endings(KeySecrets secrets) {
        return secrets.all().stream().map(KeySecret::ending).toList();
    }

    private static KeySecrets rotated(
            KeySecrets secrets, ApiSecret newest, Instant now, Duration overlap) {
        return secrets.rotated(Sample.kept(newest, now), overlap);
    }
}
