package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;

/**
 * Something that reacts to events. Each may come more than once, so that doing it twice must be
 * doing it once.
 */
@FunctionalInterface
interface EventConsumer {

    void on(AuditRecord event);
}
