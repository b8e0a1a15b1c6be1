package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;

import java.util.List;
import java.util.Optional;

/**
 * Something that reacts once to all events of a batch that are about the same. They may come more
 * than once, and together with others, so that doing it twice must be doing it once.
 *
 * @param <T> what events are about; equal ones are the same
 */
interface Gathering<T> {

    /** Empty for what it does not react to. */
    Optional<T> about(AuditRecord event);

    void on(T about, List<AuditRecord> events);
}
