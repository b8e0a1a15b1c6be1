package com.strategymarket.functions.subscription.held;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscriptions;

import java.util.Optional;

/** Someone agrees to a raised fee. It holds from the next renewal on. */
public final class AcceptPrice {

    private final Subscriptions subscriptions;
    private final HeldSubscription held;
    private final Templates templates;

    public AcceptPrice(Subscriptions subscriptions, HeldSubscription held, Templates templates) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.templates = templates;
    }

    /**
     * @param seen what they take the fee for; it may have been raised again by now
     */
    KeptSubscription handle(
            SubscriptionId id, Optional<Pricing> seen, Attempt<KeptSubscription> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = held.changeable(id, attempt);
                    var asked = asked(before.agreement());
                    if (seen.filter(price -> !price.equals(asked)).isPresent()) {
                        throw Problem.of(ProblemCode.PRICE_CHANGED).thrown();
                    }
                    var after = before.next(agreeing(before.state(), asked));
                    var deed = after.deed("subscription.price_accepted");
                    subscriptions.save(before, after, attempt.trace(deed, after));
                    return after;
                });
    }

    private Pricing asked(Agreement agreement) {
        return templates
                .find(agreement.template())
                .map(TemplateDetails::template)
                .map(template -> template.config().pricing())
                .orElseThrow(() -> Problem.of(ProblemCode.NO_NEW_PRICE).thrown());
    }

    private static Subscription agreeing(Subscription state, Pricing asked) {
        return switch (state) {
            case Active active -> active.with(agreed(active.agreement(), active.paid(), asked));
            case Paused paused -> paused.with(agreed(paused.agreement(), paused.paid(), asked));
            default -> throw HeldSubscription.impossible(state);
        };
    }

    private static PaidTime agreed(Agreement agreement, Optional<PaidTime> paid, Pricing asked) {
        return paid.filter(time -> asked instanceof Pricing.Paid)
                .filter(time -> time.isBelow(fee(asked), agreement))
                .map(time -> time.agreeing(fee(asked)))
                .orElseThrow(() -> Problem.of(ProblemCode.NO_NEW_PRICE).thrown());
    }

    private static Money fee(Pricing asked) {
        return ((Pricing.Paid) asked).monthlyFee();
    }
}
