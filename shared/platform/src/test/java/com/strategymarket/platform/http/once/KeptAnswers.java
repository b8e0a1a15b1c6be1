package com.strategymarket.platform.http.once;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.change.Receipts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Receipts in a map: the first of a key wins. */
public final class KeptAnswers implements Receipts {

    private final Map<ReceiptId, Receipt> kept = new HashMap<>();
    private int looks;

    @Override
    public void keep(Receipt receipt, Instant now) {
        var first = kept.putIfAbsent(receipt.id(), receipt);
        if (first != null) {
            throw new AnsweredBefore(first);
        }
    }

    @Override
    public Optional<Receipt> find(ReceiptId id, Instant now) {
        looks++;
        return Optional.ofNullable(kept.get(id));
    }

    public int looks() {
        return looks;
    }

    public int count() {
        return kept.size();
    }
}
