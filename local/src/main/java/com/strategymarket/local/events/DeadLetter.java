package com.strategymarket.local.events;

import java.time.Instant;

/**
 * What failed for good.
 *
 * @param source the queue or stream that gave it up, or the function whose schedule did
 * @param id unique within its source
 */
public record DeadLetter(String source, String id, String body, String reason, Instant at) {}
