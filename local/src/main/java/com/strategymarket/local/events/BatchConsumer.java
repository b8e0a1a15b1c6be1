package com.strategymarket.local.events;

import java.util.List;
import java.util.Set;

/** What a queue's messages are handed to. */
@FunctionalInterface
public interface BatchConsumer {
    /**
     * Failing as a whole is throwing.
     *
     * @return the ids of the messages that failed, to be handed out again later
     */
    Set<String> consume(List<Message> batch);
}
