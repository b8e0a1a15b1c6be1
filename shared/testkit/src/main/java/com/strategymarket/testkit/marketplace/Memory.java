package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Template;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a marketplace in memory holds. Its one lock makes a transaction of every write. */
final class Memory {

    final Map<BasketId, Basket> baskets = new HashMap<>();
    final Map<BasketId, Template> templates = new HashMap<>();
    final Map<BasketId, Map<Integer, Long>> live = new HashMap<>();
    private final Map<Moment, AuditRecord> trail = new LinkedHashMap<>();
    private final Map<Key, Receipt> receipts = new HashMap<>();

    synchronized <T> T read(Supplier<T> reading) {
        return reading.get();
    }

    /** An answer given before counts more than whatever else does not hold any more. */
    synchronized void write(Trace trace, BooleanSupplier holds, Runnable effect) {
        var audit = trace.audit();
        trace.receipt().ifPresent(receipt -> refuseAnswered(receipt, audit.at()));
        if (!holds.getAsBoolean() || trail.containsKey(Moment.of(audit))) {
            throw new ChangedMeanwhile();
        }
        effect.run();
        trail.put(Moment.of(audit), audit);
        trace.receipt().ifPresent(receipt -> receipts.put(Key.of(receipt), receipt));
    }

    synchronized void keep(Receipt receipt, Instant now) {
        refuseAnswered(receipt, now);
        receipts.put(Key.of(receipt), receipt);
    }

    synchronized List<AuditRecord> trail(String subject) {
        return trail.values().stream().filter(audit -> audit.subject().equals(subject)).toList();
    }

    private void refuseAnswered(Receipt receipt, Instant now) {
        Optional.ofNullable(receipts.get(Key.of(receipt)))
                .filter(first -> first.expiresAt().getEpochSecond() >= now.getEpochSecond())
                .ifPresent(
                        first -> {
                            throw new AnsweredBefore(first);
                        });
    }

    private record Key(String caller, String request, String key) {
        static Key of(Receipt receipt) {
            return new Key(receipt.caller(), receipt.request(), receipt.key());
        }
    }

    private record Moment(String subject, Instant at, String requestId) {
        static Moment of(AuditRecord audit) {
            return new Moment(audit.subject(), audit.at(), audit.requestId());
        }
    }
}
