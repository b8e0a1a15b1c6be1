package com.strategymarket.functions.subscription.held;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.functions.subscription.shown.ClientSubscriptionView;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;

/** What a partner's clients follow through it. */
public final class ClientSubscriptionApi {

    private static final Operation<Void> LIST =
            Operation.of(
                            SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS,
                            "List your clients' subscriptions")
                    .about("Those that were made through you, newest first.")
                    .answersPage(ClientSubscriptionView.PAGE, SubscriptionExample.CLIENTS);

    private static final Operation<Void> GET =
            Operation.of(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, "Get a client's subscription")
                    .answers(
                            200,
                            "The subscription.",
                            ClientSubscriptionView.PLAIN,
                            SubscriptionExample.CLIENTS)
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
                            SubscriptionExample.CLIENTS)
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
        var space = call.caller().partnerKey().holder().space();
        var page = subscriptions.newestFirst(space, call.page());
        return Reply.json(200, ClientSubscriptionView.PAGE, call.view(page));
    }

    private Reply get(Call<Void> call) {
        return shown(held.of(call.caller(), id(call)));
    }

    private Reply cancel(Call<Void> call) {
        return shown(
                cancelSubscription.handle(
                        id(call),
                        CancelParameters.wish(call),
                        call.attempt(ClientSubscriptionApi::shown)));
    }

    private static SubscriptionId id(Call<?> call) {
        return HeldSubscription.id(call.path("subscription_id"));
    }

    private static Reply shown(KeptSubscription subscription) {
        return Reply.json(200, ClientSubscriptionView.PLAIN, subscription)
                .withVersion(subscription.version());
    }
}
