package com.strategymarket.platform.http.once;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Receipts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Receipts in a map: the first of a key wins. */
public final class KeptAnswers implements Receipts {

    private final Map<List<String>, Receipt> kept = new HashMap<>();

    @Override
    public void keep(Receipt receipt, Instant now) {
        var key = List.of(receipt.caller(), receipt.request(), receipt.key());
        var first = kept.putIfAbsent(key, receipt);
        if (first != null) {
            throw new AnsweredBefore(first);
        }
    }

    public int count() {
        return kept.size();
    }
}
