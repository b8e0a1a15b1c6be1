package com.strategymarket.functions.subscription.shown;

import static com.strategymarket.platform.json.Numbers.count;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.date;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Period;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** How a subscription is shown to whoever has it. */
public final class SubscriptionView {

    public static final ObjectShape<KeptSubscription> PLAIN =
            ObjectShape.view(
                    "Subscription", subscription -> describe(subscription, Function.identity()));

    public static final PageShape<KeptSubscription> PAGE =
            PageShape.of("SubscriptionPage", "subscriptions", PLAIN);

    private SubscriptionView() {}

    /** The fields, for an object that holds more than these. */
    public static <T> void describe(
            Definition<T> view, Function<T, KeptSubscription> subscription) {
        describeWithoutAccounts(view, subscription);
        view.required(
                "allocations",
                subscription.andThen(AllocationView.Shown::all),
                ListShape.of(AllocationView.PLAIN));
    }

    /** For those who may not know everywhere that it is traded. */
    static <T> void describeWithoutAccounts(
            Definition<T> view, Function<T, KeptSubscription> subscription) {
        Function<T, Agreement> agreement = subscription.andThen(KeptSubscription::agreement);
        Function<T, Subscription> state = subscription.andThen(KeptSubscription::state);
        view.required("subscription_id", agreement.andThen(a -> a.id().value()), text());
        view.required("template_id", agreement.andThen(a -> a.template().value()), text());
        view.required(
                "status", subscription.andThen(KeptSubscription::status), choice(Status.class));
        view.required(
                        "pricing",
                        agreement.andThen(a -> a.terms().pricing()),
                        TemplateShapes.PRICING)
                .about("What it was made at, or has been agreed on since.");
        view.required("subscribed_at", agreement.andThen(Agreement::since), instant());
        view.optional("partner_id", agreement.andThen(SubscriptionView::partner), text())
                .about("The partner through whom it was made.");
        describeTime(view, state);
        view.required("version", subscription.andThen(KeptSubscription::version), count());
    }

    private static <T> void describeTime(Definition<T> view, Function<T, Subscription> state) {
        view.optional("next_billing_date", state.andThen(SubscriptionView::nextBilling), date())
                .about("When the next fee is due; absent where none is.");
        view.optional("cancel_at", state.andThen(SubscriptionView::cancelAt), date())
                .about("It ends with this day's beginning, UTC.");
        view.optional("next_attempt_at", state.andThen(SubscriptionView::nextAttempt), instant())
                .about("When an overdue fee is asked for again.");
        view.optional("cancelled_at", state.andThen(s -> ended(s).map(Cancelled::at)), instant());
        view.optional(
                "cancel_reason",
                state.andThen(s -> ended(s).map(Cancelled::reason)),
                choice(Cancelled.Reason.class));
        view.optional(
                        "open_positions",
                        state.andThen(SubscriptionView::positions),
                        choice(OpenPositions.class))
                .about("What becomes of them at the end.");
    }

    private static Optional<String> partner(Agreement agreement) {
        return agreement.partner().map(Space::partner).map(partner -> partner.value());
    }

    private static Optional<PaidTime> paid(Subscription state) {
        return switch (state) {
            case Active active -> active.paid();
            case Paused paused -> paused.paid();
            case PendingPayment pending -> Optional.empty();
            case PastDue overdue -> Optional.empty();
            case Cancelled ended -> Optional.empty();
        };
    }

    private static Optional<LocalDate> nextBilling(Subscription state) {
        return switch (state) {
            case PendingPayment pending -> Optional.of(pending.agreement().calendar().first());
            case PastDue overdue -> Optional.of(overdue.unpaid().start());
            default ->
                    paid(state)
                            .filter(time -> time.end().isEmpty())
                            .map(PaidTime::period)
                            .map(Period::end);
        };
    }

    private static Optional<LocalDate> cancelAt(Subscription state) {
        return paid(state)
                .filter(time -> time.end().isPresent())
                .map(PaidTime::period)
                .map(Period::end);
    }

    private static Optional<Instant> nextAttempt(Subscription state) {
        return state instanceof PastDue overdue ? overdue.dunning().nextTry() : Optional.empty();
    }

    private static Optional<OpenPositions> positions(Subscription state) {
        return ended(state).map(Cancelled::positions).or(() -> paid(state).flatMap(PaidTime::end));
    }

    private static Optional<Cancelled> ended(Subscription state) {
        return state instanceof Cancelled ended ? Optional.of(ended) : Optional.empty();
    }
}
