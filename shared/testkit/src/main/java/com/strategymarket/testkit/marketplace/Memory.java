package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.testkit.change.TracedReceipts;
import com.strategymarket.testkit.change.Traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a marketplace in memory holds. Its one lock makes a transaction of every write. */
final class Memory {

    final Map<BasketId, Basket> baskets = new HashMap<>();
    final Map<BasketId, Template> templates = new HashMap<>();
    final Map<BasketId, Map<Integer, Long>> live = new HashMap<>();
    private final Traces traces = new Traces();

    synchronized <T> T read(Supplier<T> reading) {
        return reading.get();
    }

    synchronized void write(Trace trace, BooleanSupplier holds, Runnable effect) {
        traces.write(trace, holds, effect);
    }

    Receipts receipts() {
        return new TracedReceipts(traces, this::read);
    }

    synchronized List<AuditRecord> trail(String subject) {
        return traces.of(subject);
    }
}
