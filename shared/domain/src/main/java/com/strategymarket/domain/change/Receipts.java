package com.strategymarket.domain.change;

import java.time.Instant;
import java.util.Optional;

/**
 * Answers kept for requests that come again. Those of an effect are kept in its own transaction.
 */
public interface Receipts {

    /**
     * Keeps the answer to a request that had no effect.
     *
     * @throws AnsweredBefore when the same key has an answer already
     */
    void keep(Receipt receipt, Instant now);

    /** The answer that was given before, for who was refused because of what came of it. */
    Optional<Receipt> find(ReceiptId id, Instant now);
}
