package com.strategymarket.local.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.time.Instant;

/** One line of a queue's journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = QueueEntry.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = QueueEntry.Received.class, name = "received"),
    @JsonSubTypes.Type(value = QueueEntry.Settled.class, name = "settled")
})
sealed interface QueueEntry {
    /**
     * Written anew for messages that wait when the journal is compacted, then with a receive count.
     */
    record Sent(Message message, Instant visibleAt) implements QueueEntry {}

    record Received(String id, Instant visibleAt) implements QueueEntry {}

    record Settled(String id) implements QueueEntry {}
}
