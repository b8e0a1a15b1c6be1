package com.strategymarket.testkit.change;

import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.change.Receipts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The receipts among what changes leave behind.
 *
 * @param turn sees to it that one goes at a time
 */
public record TracedReceipts(Traces traces, Turn turn) implements Receipts {

    @Override
    public void keep(Receipt receipt, Instant now) {
        turn.take(
                () -> {
                    traces.keep(receipt, now);
                    return receipt;
                });
    }

    @Override
    public Optional<Receipt> find(ReceiptId id, Instant now) {
        return turn.take(() -> traces.find(id, now));
    }

    /** Whoever holds what changes. */
    public interface Turn {
        <T> T take(Supplier<T> deed);
    }
}
