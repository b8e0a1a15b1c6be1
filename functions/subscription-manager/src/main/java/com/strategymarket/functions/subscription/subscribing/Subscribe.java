package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscribing.Openings.Offer;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Terms;

import java.util.Optional;

/** Someone subscribes to a template by themselves. What costs something begins when it is paid. */
public final class Subscribe {

    private final Openings openings;
    private final PaymentProvider payments;
    private final Ids ids;

    public Subscribe(Openings openings, PaymentProvider payments, Ids ids) {
        this.openings = openings;
        this.payments = payments;
        this.ids = ids;
    }

    KeptSubscription handle(BasketId template, Wish wish, Attempt<KeptSubscription> attempt) {
        var user = attempt.caller().userId();
        var id = new SubscriptionId(ids.next(attempt.now()));
        return attempt.untilUndisturbed(
                () -> {
                    var offer = openings.offer(user, template, wish.account());
                    var shown = shown(offer);
                    offer.standing().ifPresent(Opened::refuse);
                    refuseWhatCannotBePaid(shown.config().pricing());
                    var agreement =
                            new Agreement(
                                    id,
                                    user,
                                    template,
                                    shown.owner(),
                                    new Terms(shown.config().pricing(), Optional.empty()),
                                    Optional.empty(),
                                    attempt.now());
                    var opening = opening(agreement, account(offer, wish), wish, attempt);
                    var deed = Opened.deed(opening.subscription());
                    var trace = attempt.trace(deed, opening.subscription());
                    return Opened.open(openings, opening, trace);
                });
    }

    /** What only partners see, nobody else subscribes to. */
    private static Template shown(Offer offer) {
        return offer.template()
                .filter(Template::isEnabled)
                .filter(template -> template.config().visibility() != Visibility.PARTNERS)
                .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
    }

    /** It would wait for its first fee for ever. */
    private void refuseWhatCannotBePaid(Pricing pricing) {
        if (pricing instanceof Pricing.Paid && payments == PaymentProvider.NONE) {
            throw Problem.of(ProblemCode.PAYMENTS_UNAVAILABLE).thrown();
        }
    }

    private static Optional<AccountUse> account(Offer offer, Wish wish) {
        if (wish.account().isPresent() && offer.account().isEmpty()) {
            throw Problem.of(ProblemCode.BROKER_ACCOUNT_NOT_FOUND).thrown();
        }
        return offer.account().map((BrokerAccount account) -> AccountUse.Linked.of(account));
    }

    private Opening opening(
            Agreement agreement,
            Optional<AccountUse> account,
            Wish wish,
            Attempt<KeptSubscription> attempt) {
        var state =
                agreement.isFree()
                        ? Subscription.Active.since(agreement)
                        : new Subscription.PendingPayment(agreement);
        var allocations = Sized.first(account, wish.sizing(), ids, attempt.now());
        return new Opening(
                KeptSubscription.open(state, allocations),
                account,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
