package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.subscription.KeptSubscription;

/** What the audit trail tells of a subscription that changes. */
public final class SubscriptionDeeds {

    private SubscriptionDeeds() {}

    public static Deed of(KeptSubscription after, String what) {
        return Deed.of(after.subject(), what)
                .with("template_id", after.agreement().template())
                .with("user_id", after.agreement().user())
                .with("status", after.status())
                .with("version", after.version());
    }
}
