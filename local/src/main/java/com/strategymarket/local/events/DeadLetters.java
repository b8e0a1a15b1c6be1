package com.strategymarket.local.events;

import com.strategymarket.local.data.Journal;
import com.strategymarket.local.data.StoredJson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that failed for good, in the order in which it did. */
public final class DeadLetters implements AutoCloseable {
    private record Key(String source, String id) {}

    private final Journal journal;
    private final Map<Key, DeadLetter> letters = new LinkedHashMap<>();

    public DeadLetters(Optional<Path> folder) {
        journal = Journal.in(folder, "dead-letters.jsonl");
        for (var line : journal.read()) {
            keep(StoredJson.read(line, DeadLetter.class, journal.where()));
        }
    }

    /**
     * Adding one twice keeps the first: its source may have ended before it could note that it gave
     * it up.
     */
    public synchronized void add(DeadLetter letter) {
        if (letters.containsKey(key(letter))) {
            return;
        }
        journal.append(List.of(StoredJson.write(letter)));
        journal.force();
        keep(letter);
    }

    public synchronized List<DeadLetter> all() {
        return List.copyOf(letters.values());
    }

    private void keep(DeadLetter letter) {
        letters.putIfAbsent(key(letter), letter);
    }

    private static Key key(DeadLetter letter) {
        return new Key(letter.source(), letter.id());
    }

    @Override
    public void close() {
        journal.close();
    }
}
