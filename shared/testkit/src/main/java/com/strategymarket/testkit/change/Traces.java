package com.strategymarket.testkit.change;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.change.Trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What changes leave behind in memory. Whoever holds it sees to it that one goes at a time. */
public final class Traces {

    private final Map<Moment, AuditRecord> trail = new LinkedHashMap<>();
    private final Map<ReceiptId, Receipt> receipts = new HashMap<>();

    /** An answer given before counts more than whatever else does not hold any more. */
    public void write(Trace trace, BooleanSupplier holds, Runnable effect) {
        var audit = trace.audit();
        trace.receipt().ifPresent(receipt -> refuseAnswered(receipt, audit.at()));
        if (!holds.getAsBoolean() || trail.containsKey(Moment.of(audit))) {
            throw new ChangedMeanwhile();
        }
        effect.run();
        trail.put(Moment.of(audit), audit);
        trace.receipt().ifPresent(receipt -> receipts.put(receipt.id(), receipt));
    }

    public void keep(Receipt receipt, Instant now) {
        refuseAnswered(receipt, now);
        receipts.put(receipt.id(), receipt);
    }

    public Optional<Receipt> find(ReceiptId id, Instant now) {
        return Optional.ofNullable(receipts.get(id))
                .filter(first -> first.expiresAt().getEpochSecond() >= now.getEpochSecond());
    }

    public List<AuditRecord> of(String subject) {
        return trail.values().stream().filter(audit -> audit.subject().equals(subject)).toList();
    }

    private void refuseAnswered(Receipt receipt, Instant now) {
        find(receipt.id(), now)
                .ifPresent(
                        first -> {
                            throw new AnsweredBefore(first);
                        });
    }

    private record Moment(String subject, Instant at, String requestId) {
        static Moment of(AuditRecord audit) {
            return new Moment(audit.subject(), audit.at(), audit.requestId());
        }
    }
}
