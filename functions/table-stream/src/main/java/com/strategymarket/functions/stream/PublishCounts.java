package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.id.BasketId;

import java.util.List;
import java.util.Optional;

/**
 * Shows on a template's card how many subscribe to it, once for all that a batch tells of it: to
 * change the key of an index for each subscription would heat one partition of it.
 */
final class PublishCounts implements Gathering<BasketId> {

    private final Counts counts;

    PublishCounts(Counts counts) {
        this.counts = counts;
    }

    @Override
    public Optional<BasketId> about(AuditRecord event) {
        return Optional.of(event)
                .filter(PublishCounts::mayChangeACount)
                .map(AuditRecord::change)
                .flatMap(change -> Optional.ofNullable(change.get("template_id")))
                .map(BasketId::new);
    }

    private static boolean mayChangeACount(AuditRecord event) {
        return event.what().startsWith("subscription.") || event.what().equals("count.mended");
    }

    @Override
    public void on(BasketId template, List<AuditRecord> events) {
        counts.publish(template);
    }
}
