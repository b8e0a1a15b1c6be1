package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a transaction was cancelled, write by write. */
final class Cancellation {

    private final TransactionCanceledException cause;
    private final List<Write> conflicts = new ArrayList<>();
    private final Map<Key, Map<String, AttributeValue>> failed = new LinkedHashMap<>();
    private boolean throttled;

    Cancellation(List<Write> writes, TransactionCanceledException cause) {
        this.cause = cause;
        var reasons = cause.cancellationReasons();
        for (int i = 0; i < Math.min(writes.size(), reasons.size()); i++) {
            var reason = reasons.get(i);
            var code = Optional.ofNullable(reason.code()).orElse("None");
            switch (code) {
                case "ConditionalCheckFailed" -> failed.put(writes.get(i).key(), reason.item());
                case "TransactionConflict" -> conflicts.add(writes.get(i));
                default -> throttled |= Outage.isReason(code);
            }
        }
    }

    /**
     * Whether it may end otherwise when it is tried again now. So it may even when a condition
     * failed beside a conflict: the item that others hold was not looked at, and its own condition
     * may be the one that explains the other's failure. Two requests with the same idempotency key
     * meet like that.
     */
    boolean isPassing() {
        return !throttled && !conflicts.isEmpty();
    }

    RuntimeException outcome() {
        if (throttled) {
            return Outage.because(cause);
        }
        if (!failed.isEmpty()) {
            return new ConditionFailed(failed, cause);
        }
        return conflicts.isEmpty() ? cause : new Contended(conflicts, cause);
    }

    Optional<Map<String, AttributeValue>> found(Write write) {
        return Optional.ofNullable(failed.get(write.key()));
    }
}
