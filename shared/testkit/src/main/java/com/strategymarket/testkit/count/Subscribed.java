package com.strategymarket.testkit.count;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.testkit.marketplace.Sample;

import java.util.Optional;

/** Free subscriptions without accounts: whatever counts, and nothing beside. */
public final class Subscribed {

    private Subscribed() {}

    public static SubscriptionId id(int number) {
        return new SubscriptionId("01KAFN%020d".formatted(number));
    }

    public static UserId user(int number) {
        return new UserId("7a1c2a34-0000-4000-8000-%012d".formatted(number));
    }

    public static Opening opening(SubscriptionId id, UserId user, BasketId template) {
        return opening(id, user, template, Optional.empty());
    }

    public static Opening opening(
            SubscriptionId id, UserId user, BasketId template, Optional<Space> partner) {
        var terms = new Terms(new Pricing.Free(), Optional.empty());
        var agreement = new Agreement(id, user, template, Sample.ADMIN, terms, partner, Sample.NOW);
        var kept = KeptSubscription.open(Active.since(agreement), Allocations.NONE);
        return new Opening(
                kept, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @throws ClassCastException unless it is active
     */
    public static KeptSubscription cancelled(KeptSubscription active) {
        var state = (Active) active.state();
        return active.next(state.cancelled(Sample.NOW, Reason.ASKED_FOR, OpenPositions.LEAVE));
    }

    public static Deed deed(KeptSubscription subscription) {
        var agreement = subscription.agreement();
        var what = subscription.isLive() ? "subscription.created" : "subscription.cancelled";
        var deed = Deed.of(subscription.subject(), what).with("template_id", agreement.template());
        return agreement.partner().map(partner -> deed.with("partner", partner)).orElse(deed);
    }
}
