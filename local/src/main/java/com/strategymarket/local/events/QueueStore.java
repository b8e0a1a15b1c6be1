package com.strategymarket.local.events;

import com.strategymarket.local.data.Journal;
import com.strategymarket.local.data.StoredJson;
import com.strategymarket.local.events.QueueEntry.Received;
import com.strategymarket.local.events.QueueEntry.Sent;
import com.strategymarket.local.events.QueueEntry.Settled;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages of one queue in the order they were sent, written down before they change. Not for
 * several threads.
 */
final class QueueStore implements AutoCloseable {
    private static final int COMPACT_FROM = 1_000;
    private static final int COMPACT_RATIO = 8;

    private final Journal journal;
    private final Map<String, Held> messages = new LinkedHashMap<>();
    private int lines;

    QueueStore(Journal journal) {
        this.journal = journal;
        journal.read()
                .forEach(line -> replay(StoredJson.read(line, QueueEntry.class, journal.where())));
        compact();
    }

    void send(Held held) {
        write(List.of(new Sent(held.message(), held.visibleAt())));
        journal.force();
    }

    void receive(List<Received> received) {
        write(received);
    }

    void settle(List<Settled> settled) {
        write(settled);
        if (lines > COMPACT_FROM && lines > COMPACT_RATIO * messages.size()) {
            compact();
        }
    }

    Collection<Held> all() {
        return Collections.unmodifiableCollection(messages.values());
    }

    private void write(List<? extends QueueEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        journal.append(entries.stream().map(StoredJson::write).toList());
        lines += entries.size();
        entries.forEach(this::replay);
    }

    private void replay(QueueEntry entry) {
        switch (entry) {
            case Sent(var message, var visibleAt) ->
                    messages.put(message.id(), new Held(message, visibleAt));
            case Received(var id, var visibleAt) ->
                    messages.computeIfPresent(id, (same, held) -> held.received(visibleAt));
            case Settled(var id) -> messages.remove(id);
        }
    }

    private void compact() {
        journal.replace(
                messages.values().stream()
                        .<QueueEntry>map(held -> new Sent(held.message(), held.visibleAt()))
                        .map(StoredJson::write)
                        .toList());
        lines = messages.size();
    }

    @Override
    public void close() {
        journal.close();
    }
}
