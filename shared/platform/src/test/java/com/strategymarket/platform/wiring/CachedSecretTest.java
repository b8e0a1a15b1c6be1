package com.strategymarket.platform.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class CachedSecretTest {

    private final List<String> readings = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T04:00:00Z");
    private Supplier<String> store = () -> "first";

    private final CachedSecret<String> secret =
            new CachedSecret<>(this::read, "where", text -> text + "!", () -> now);

    private String read(String reference) {
        readings.add(reference);
        return store.get();
    }

    private void pass(Duration span) {
        now = now.plus(span);
    }

    @Test
    void itIsReadWhenItIsNeededAndNotBefore() {
        assertEquals(List.of(), readings);

        assertEquals("first!", secret.get());
        assertEquals("first!", secret.get());
        assertEquals(List.of("where"), readings);
    }

    @Test
    void aChangedOneIsSeenWithinMinutes() {
        secret.get();
        store = () -> "second";

        pass(CachedSecret.KEPT.minusMillis(1));
        assertEquals("first!", secret.get());
        pass(Duration.ofMillis(1));
        assertEquals("second!", secret.get());
    }

    @Test
    void whileTheStoreFailsWhatIsKnownHoldsAndTheStoreIsLeftAlone() {
        secret.get();
        store = this::fail;
        pass(CachedSecret.KEPT);

        assertEquals("first!", secret.get());
        assertEquals("first!", secret.get());
        assertEquals(2, readings.size());

        store = () -> "second";
        pass(CachedSecret.PATIENCE);
        assertEquals("second!", secret.get());
    }

    @Test
    void whoNeverKnewItCannotGoOn() {
        store = this::fail;

        assertThrows(IllegalStateException.class, secret::get);
    }

    private String fail() {
        throw new IllegalStateException("the store is away");
    }
}
