package com.strategymarket.domain.caller;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A request to change something: who, when, on what condition, and how its outcome will be
 * answered.
 *
 * @param expectedVersions the versions that {@code If-Match} names; empty when it names none
 * @param receipt the answer to keep for an outcome, when the request came with a key
 */
public record Attempt<T>(
        Caller caller,
        Instant now,
        String requestId,
        Optional<Set<Long>> expectedVersions,
        Function<T, Optional<Receipt>> receipt) {

    /** Each try reads anew, so that a second one fails only if yet another change came between. */
    private static final int TRIES = 10;

    public Trace trace(Deed deed, T outcome) {
        return new Trace(
                AuditRecord.of(deed, caller.actor(), now, requestId), receipt.apply(outcome));
    }

    /** Of something that is done although the request is refused: its refusal is kept elsewhere. */
    public Trace traceOfRefusal(Deed deed) {
        return new Trace(AuditRecord.of(deed, caller.actor(), now, requestId), Optional.empty());
    }

    /** Refuses to go on from a version that the caller does not expect. */
    public void expects(long version) {
        if (expectedVersions.isPresent() && !expectedVersions.get().contains(version)) {
            throw Problem.of(ProblemCode.VERSION_CONFLICT).thrown();
        }
    }

    /** Runs read, decision and conditional write again for as long as others come in between. */
    public <R> R untilUndisturbed(Supplier<R> readDecideWrite) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return readDecideWrite.get();
            } catch (ChangedMeanwhile again) {
                // The next round reads what the other one wrote.
            }
        }
        throw Problem.of(ProblemCode.EDIT_CONFLICT).thrown();
    }
}
