package com.strategymarket.domain.change;

import com.strategymarket.domain.audit.AuditRecord;

import java.util.Optional;

/** What a change leaves behind, in its own transaction, beside its effect. */
public record Trace(AuditRecord audit, Optional<Receipt> receipt) {}
