package com.strategymarket.platform.dynamo.trace;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an effect and what it leaves behind in one transaction. */
public final class TracedTransactions implements Receipts {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Table table;

    public TracedTransactions(Table table) {
        this.table = table;
    }

    public void write(List<Write> effect, Trace trace) {
        var writes = new ArrayList<>(effect);
        // The trail is only ever added to: no record takes the place of another.
        writes.add(Write.put(AuditItem.of(trace.audit())).when(Condition.absent()));
        var receipt = trace.receipt().map(kept -> ReceiptItem.put(kept, trace.audit().at()));
        receipt.ifPresent(writes::add);
        write(writes, receipt);
    }

    @Override
    public void keep(Receipt receipt, Instant now) {
        var write = ReceiptItem.put(receipt, now);
        write(List.of(write), Optional.of(write));
    }

    @Override
    public Optional<Receipt> find(ReceiptId id, Instant now) {
        return table.get(ReceiptItem.key(id))
                .map(ReceiptItem::read)
                .filter(first -> first.expiresAt().getEpochSecond() >= now.getEpochSecond());
    }

    /**
     * An answer that was given before counts more than whatever else does not hold any more: it is
     * the answer.
     */
    private void write(List<Write> writes, Optional<Write> receipt) {
        try {
            table.write(writes);
        } catch (ConditionFailed failed) {
            receipt.flatMap(failed::found)
                    .ifPresent(
                            first -> {
                                throw new AnsweredBefore(ReceiptItem.read(first));
                            });
            throw new ChangedMeanwhile();
        } catch (Contended contended) {
            // The table has waited and tried again already: to decide anew would only wait longer.
            boolean sameKey = receipt.filter(contended.writes()::contains).isPresent();
            throw Problem.of(sameKey ? ProblemCode.REQUEST_IN_PROGRESS : ProblemCode.EDIT_CONFLICT)
                    .retryAfter(RETRY_AFTER)
                    .thrown();
        }
    }
}
