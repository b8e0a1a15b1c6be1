package com.strategymarket.testkit.subscription;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Allocations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Links, subscribes and books through the ports, each write with a trace of its own. */
public final class Desk {

    private final SubscribingWorld world;
    private final AtomicInteger requests = new AtomicInteger();

    public Desk(SubscribingWorld world) {
        this.world = world;
    }

    public BrokerAccount link(BrokerAccount account) {
        world.accounts().link(account, trace(account.subject()));
        return account;
    }

    public void unlink(BrokerAccount account) {
        world.accounts().unlink(account, trace(account.subject()));
    }

    /** Active, and traded nowhere. */
    public KeptSubscription open(Agreement agreement) {
        return open(Subscription.Active.since(agreement));
    }

    public KeptSubscription open(Subscription state) {
        return open(plain(KeptSubscription.open(state, Allocations.NONE)));
    }

    /** Active, and traded on an account. */
    public KeptSubscription open(Agreement agreement, AccountUse account, Allocation allocation) {
        return open(trading(agreement, account, allocation));
    }

    public KeptSubscription open(Opening opening) {
        var subscription = opening.subscription();
        world.openings().open(opening, trace(subscription.subject()));
        return subscription;
    }

    public static Opening plain(KeptSubscription subscription) {
        return new Opening(
                subscription,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Opening trading(Agreement agreement, AccountUse account, Allocation allocation) {
        var allocations = new Allocations(List.of(allocation));
        return new Opening(
                KeptSubscription.open(Subscription.Active.since(agreement), allocations),
                Optional.of(account),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Opening paying(Opening opening, LedgerEntry fee) {
        return new Opening(
                opening.subscription(),
                opening.account(),
                opening.user(),
                Optional.of(fee),
                opening.answered());
    }

    public KeptSubscription save(KeptSubscription before, KeptSubscription after) {
        world.subscriptions().save(before, after, trace(before.subject()));
        return after;
    }

    public KeptSubscription become(KeptSubscription before, Subscription state) {
        return save(before, before.next(state));
    }

    public KeptSubscription cancel(KeptSubscription before) {
        return become(before, ended(before));
    }

    public static Cancelled ended(KeptSubscription subscription) {
        return new Cancelled(
                subscription.agreement(),
                SubscriptionSample.NOW.plusSeconds(60),
                Cancelled.Reason.ASKED_FOR,
                OpenPositions.EXIT);
    }

    public KeptSubscription book(LedgerEntry entry, KeptSubscription before) {
        var after = before.next(before.state());
        world.ledger().book(List.of(entry), before, after, trace(before.subject()));
        return after;
    }

    public PartnerRequest ask(PartnerRequest request) {
        world.requests().ask(request, trace(request.subject()));
        return request;
    }

    public PartnerRequest save(PartnerRequest before, PartnerRequest after) {
        world.requests().save(before, after, trace(before.subject()));
        return after;
    }

    public Trace trace(String subject) {
        return trace(subject, Optional.empty());
    }

    public Trace trace(String subject, Optional<Receipt> receipt) {
        var request = "request-%06d".formatted(requests.incrementAndGet());
        var caller = new Caller.User(SubscriptionSample.user(1));
        var deed = Deed.of(subject, "subject.touched");
        var audit = AuditRecord.of(deed, caller.actor(), SubscriptionSample.NOW, request);
        return new Trace(audit, receipt);
    }
}
