package com.strategymarket.local.events;

import java.time.Instant;

/**
 * A message as its consumer sees it.
 *
 * @param receiveCount how often it was handed out, this time included
 */
public record Message(String id, String body, Instant sentAt, int receiveCount) {
    Message receivedAgain() {
        return new Message(id, body, sentAt, receiveCount + 1);
    }
}
