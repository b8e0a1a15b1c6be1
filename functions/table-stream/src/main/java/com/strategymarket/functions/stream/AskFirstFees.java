package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.billing.BillSubscription;
import com.strategymarket.domain.billing.DueSubscriptions.Due;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.platform.telemetry.Log;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks for the first fee as soon as somebody has subscribed: they wait for it. */
final class AskFirstFees implements Gathering<Due> {

    private static final String SUBJECT = "SUBSCRIPTION#";

    private final BillSubscription bill;
    private final InstantSource clock;
    private final Log log;

    AskFirstFees(BillSubscription bill, InstantSource clock, Log log) {
        this.bill = bill;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Optional<Due> about(AuditRecord event) {
        return Optional.of(event)
                .filter(each -> each.what().equals("subscription.created"))
                .filter(each -> Status.PENDING_PAYMENT.name().equals(each.change().get("status")))
                .map(AskFirstFees::due);
    }

    private static Due due(AuditRecord event) {
        return new Due(
                new UserId(event.change().get("user_id")),
                new SubscriptionId(event.subject().substring(SUBJECT.length())));
    }

    /** What fails here does not hold up all other events: it is due, and found within a minute. */
    @Override
    public void on(Due due, List<AuditRecord> events) {
        try {
            bill.handleFirstFee(due, clock.instant());
        } catch (RuntimeException e) {
            log.with("subscription_id", due.id().value()).warn("first fee not asked for", e);
        }
    }
}
