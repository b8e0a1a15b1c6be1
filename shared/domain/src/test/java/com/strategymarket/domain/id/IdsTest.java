package com.strategymarket.domain.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00.123Z");

    @Test
    void anIdIsThatOfABasket() {
        var id = new Ids(new SplittableRandom(1)).next(NOW);

        assertEquals(26, id.length());
        assertTrue(BasketId.of(id).isPresent(), id);
    }

    /** The example of the ULID specification: the first ten digits are the time. */
    @Test
    void theFirstTenDigitsTellTheTime() {
        var id = new Ids(new SplittableRandom(1)).next(Instant.ofEpochMilli(1469918176385L));

        assertEquals("01ARYZ6S41", id.substring(0, 10));
    }

    @Test
    void idsSortByTheirAge() {
        var ids = new Ids(new SplittableRandom(7));
        var byAge =
                LongStream.of(0, 1, 31, 32, 1023, 1024, 33_554_431L, 33_554_432L, 1L << 40)
                        .mapToObj(Instant::ofEpochMilli)
                        .map(ids::next)
                        .toList();

        assertEquals(byAge.stream().sorted().toList(), byAge);
        assertTrue(ids.next(NOW).compareTo(ids.next(NOW.plusMillis(1))) < 0);
    }

    @Test
    void idsOfOneMomentDiffer() {
        var ids = new Ids(new Random(42));
        var seen = new HashSet<String>();

        for (int i = 0; i < 10_000; i++) {
            assertTrue(seen.add(ids.next(NOW)));
        }
    }

    @Test
    void eachRandomDigitTakesEveryValue() {
        var ids = new Ids(new SplittableRandom(3));
        var made = LongStream.range(0, 1_000).mapToObj(i -> ids.next(NOW)).toList();

        for (int digit = 10; digit < 26; digit++) {
            assertEquals(32, differentDigits(made, digit));
        }
        assertNotEquals(made.get(0), made.get(1));
    }

    private static long differentDigits(List<String> ids, int digit) {
        return ids.stream().map(id -> id.charAt(digit)).distinct().count();
    }
}
