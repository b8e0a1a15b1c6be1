package com.strategymarket.domain.billing;

import com.strategymarket.domain.audit.Actor;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Cancelled;

import java.time.Instant;
import java.util.Optional;

/** What billing leaves behind in the audit trail: nobody asked for it, the time has come. */
final class BillingTrace {

    private static final Actor BILLING = new Actor("SYSTEM", "SYSTEM#billing");

    private BillingTrace() {}

    static Trace of(KeptSubscription after, String event, Instant now) {
        var told = after.deed(event);
        var deed =
                after.state() instanceof Cancelled ended
                        ? told.with("reason", ended.reason())
                        : told;
        // A subscription is changed several times in a moment: its version tells them apart.
        return new Trace(
                AuditRecord.of(deed, BILLING, now, "billing-" + after.version()), Optional.empty());
    }
}
