package com.strategymarket.domain.subscription;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.subscription.allocation.Allocations;

import java.time.Instant;
import java.util.Optional;

/**
 * A subscription as it is kept: its state, where it is traded, and the fee that is being asked for.
 *
 * @param version counts every change
 */
public record KeptSubscription(
        Subscription state, Allocations allocations, Optional<Charge> charge, long version) {

    public static KeptSubscription open(Subscription state, Allocations allocations) {
        return new KeptSubscription(state, allocations, Optional.empty(), 1);
    }

    /** What is being asked for stays: an answer may be on its way. */
    public KeptSubscription next(Subscription other) {
        return new KeptSubscription(other, allocations, charge, version + 1);
    }

    public KeptSubscription on(Allocations others) {
        return new KeptSubscription(state, others, charge, version + 1);
    }

    public KeptSubscription asking(Subscription other, Charge asked) {
        return new KeptSubscription(other, allocations, Optional.of(asked), version + 1);
    }

    /** It is known what became of the fee. */
    public KeptSubscription settled(Subscription other) {
        return new KeptSubscription(other, allocations, Optional.empty(), version + 1);
    }

    public Agreement agreement() {
        return state.agreement();
    }

    public SubscriptionId id() {
        return agreement().id();
    }

    public Status status() {
        return state.status();
    }

    public boolean isLive() {
        return status().isLive();
    }

    /** When there is something to do about its fees. */
    public Optional<Instant> billingDue() {
        return charge.map(Charge::nextLook).or(state::billingDue);
    }

    /** What audit records are about. */
    public String subject() {
        return "SUBSCRIPTION#" + id();
    }

    /** What the audit trail tells of a change that led to this. */
    public Deed deed(String what) {
        return Deed.of(subject(), what)
                .with("template_id", agreement().template())
                .with("user_id", agreement().user())
                .with("status", status())
                .with("version", version);
    }
}
