package com.strategymarket.local.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class DeadLettersTest {
    @TempDir Path folder;

    @Test
    void theyAreListedInTheOrderInWhichTheyFailedAlsoAfterAKill() {
        var first = new DeadLetters(Optional.of(folder));
        first.add(letter("orders", "b"));
        first.add(letter("orders", "a"));

        var next = new DeadLetters(Optional.of(folder));
        next.add(letter("stream", "a"));
        assertEquals(
                List.of(letter("orders", "b"), letter("orders", "a"), letter("stream", "a")),
                next.all());
    }

    @Test
    void oneThatIsAddedTwiceIsThereAndWrittenOnce() throws IOException {
        new DeadLetters(Optional.of(folder)).add(letter("orders", "a"));
        var next = new DeadLetters(Optional.of(folder));
        next.add(letter("orders", "a"));

        assertEquals(List.of(letter("orders", "a")), next.all());
        assertEquals(1, Files.readAllLines(folder.resolve("dead-letters.jsonl")).size());
    }

    @Test
    void theyAreKeptInMemoryWithoutAFolder() {
        var letters = new DeadLetters(Optional.empty());
        letters.add(letter("orders", "a"));
        assertEquals(List.of(letter("orders", "a")), letters.all());
    }

    private static DeadLetter letter(String source, String id) {
        return new DeadLetter(source, id, "body", "reason", Instant.parse("2026-11-20T10:00:00Z"));
    }
}
