package com.strategymarket.functions.subscription.held;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.functions.subscription.shown.ClientSubscription;
import com.strategymarket.functions.subscription.shown.ClientSubscriptionView;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;
import java.util.function.Function;

/** What a partner's clients follow through it. */
public final class ClientSubscriptionApi {

    private static final Operation<Void> LIST =
            Operation.of(
                            SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS,
                            "List your clients' subscriptions")
                    .about("Those that were made through you, newest first.")
                    .answersPage(ClientSubscriptionView.PAGE, SubscriptionExample.SEEN);

    private static final Operation<Void> GET =
            Operation.of(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, "Get a client's subscription")
                    .answers(
                            200,
                            "The subscription.",
                            ClientSubscriptionView.PLAIN,
                            SubscriptionExample.SEEN)
                    .refuses(ProblemCode.SUBSCRIPTION_NOT_FOUND)
                    .tagged();

    private static final Operation<Void> CANCEL =
            Operation.of(
                            SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION,
                            "Cancel a client's subscription")
                    .about(CancelParameters.ABOUT)
                    .with(CancelParameters.WHEN, CancelParameters.POSITIONS)
                    .answers(
                            200,
                            "The subscription as it is now.",
                            ClientSubscriptionView.PLAIN,
                            SubscriptionExample.SEEN)
                    .refuses(
                            ProblemCode.SUBSCRIPTION_NOT_FOUND,
                            ProblemCode.INVALID_STATE,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    public static final List<Operation<?>> OPERATIONS = List.of(LIST, GET, CANCEL);

    private final Subscriptions subscriptions;
    private final HeldSubscription held;
    private final CancelSubscription cancelSubscription;

    public ClientSubscriptionApi(
            Subscriptions subscriptions,
            HeldSubscription held,
            CancelSubscription cancelSubscription) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.cancelSubscription = cancelSubscription;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(GET, this::get),
                new Endpoint<>(CANCEL, this::cancel));
    }

    private Reply list(Call<Void> call) {
        var key = call.caller().partnerKey();
        var page =
                subscriptions
                        .newestFirst(key.holder().space(), call.page())
                        .map(each -> ClientSubscription.seenWith(key, each));
        return Reply.json(200, ClientSubscriptionView.PAGE, call.view(page));
    }

    private Reply get(Call<Void> call) {
        return shownTo(call).apply(held.of(call.caller(), id(call)));
    }

    private Reply cancel(Call<Void> call) {
        var answer = shownTo(call);
        return answer.apply(
                cancelSubscription.handle(
                        id(call), CancelParameters.wish(call), call.attempt(answer)));
    }

    private static SubscriptionId id(Call<?> call) {
        return HeldSubscription.id(call.path("subscription_id"));
    }

    private static Function<KeptSubscription, Reply> shownTo(Call<?> call) {
        var key = call.caller().partnerKey();
        return subscription ->
                Reply.json(
                                200,
                                ClientSubscriptionView.PLAIN,
                                ClientSubscription.seenWith(key, subscription))
                        .withVersion(subscription.version());
    }
}
