package com.strategymarket.testkit.subscription.contract;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Dunning;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every state that a subscription can be in, with all that a state can remember. */
final class States {

    private static final Instant LATER = Instant.parse("2027-03-01T00:00:00.123Z");

    private States() {}

    static List<Subscription> live(Agreement agreement) {
        var unpaid = agreement.calendar().period(4);
        var once = Dunning.begin(LATER);
        return Stream.concat(
                        Stream.of(
                                new PendingPayment(agreement),
                                new Active(agreement, Optional.empty()),
                                new Paused(agreement, Optional.empty()),
                                new PastDue(agreement, unpaid, once, false, Optional.empty()),
                                new PastDue(
                                        agreement,
                                        unpaid,
                                        once.again(LATER).again(LATER),
                                        true,
                                        Optional.of(SubscriptionSample.rupees("1099.50"))),
                                Active.since(onOtherTerms(agreement)),
                                new Active(withoutFee(agreement), Optional.empty())),
                        times(agreement).flatMap(time -> running(agreement, time)))
                .toList();
    }

    static List<Subscription> ended(Agreement agreement) {
        return Stream.of(Cancelled.Reason.values())
                .flatMap(
                        reason ->
                                Stream.of(OpenPositions.values())
                                        .<Subscription>map(
                                                positions ->
                                                        new Cancelled(
                                                                agreement, LATER, reason,
                                                                positions)))
                .toList();
    }

    static List<Subscription> all(Agreement agreement) {
        return Stream.concat(live(agreement).stream(), ended(agreement).stream()).toList();
    }

    private static Stream<Subscription> running(Agreement agreement, PaidTime time) {
        var paid = Optional.of(time);
        return Stream.of(new Active(agreement, paid), new Paused(agreement, paid));
    }

    private static Stream<PaidTime> times(Agreement agreement) {
        var later =
                new PaidTime(agreement.calendar().period(7), Optional.empty(), Optional.empty());
        return Stream.of(
                new PaidTime(agreement.calendar().period(0), Optional.empty(), Optional.empty()),
                later,
                later.ending(OpenPositions.LEAVE),
                later.agreeing(SubscriptionSample.rupees("1099.50")),
                later.agreeing(new Money(1_234_567, Currency.getInstance("KWD")))
                        .ending(OpenPositions.EXIT));
    }

    private static Agreement onOtherTerms(Agreement agreement) {
        var paid = new Pricing.Paid(SubscriptionSample.dollars("12.34"));
        return on(agreement, new Terms(paid, agreement.terms().share()));
    }

    private static Agreement withoutFee(Agreement agreement) {
        return on(agreement, new Terms(new Pricing.Free(), agreement.terms().share()));
    }

    private static Agreement on(Agreement agreement, Terms terms) {
        return new Agreement(
                agreement.id(),
                agreement.user(),
                agreement.template(),
                agreement.owner(),
                terms,
                agreement.partner(),
                agreement.since());
    }
}
