package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.functions.subscription.shown.ClientSubscription;
import com.strategymarket.functions.subscription.shown.ClientSubscriptionView;
import com.strategymarket.functions.subscription.shown.OpenedView;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;
import java.util.function.Function;

/** Subscribing to templates: by oneself, or through a partner. */
public final class SubscribingApi {

    private static final Operation<Wish> SUBSCRIBE =
            Operation.taking(
                            SubscriptionRoutes.SUBSCRIBE,
                            "Subscribe to a template",
                            WishShapes.WISH,
                            WishShapes.WISH_EXAMPLE)
                    .orNoBody()
                    .about(
                            "Without an account it waits for one. What costs something begins when"
                                    + " its first fee is paid.")
                    .answers(201, "The subscription.", OpenedView.SHAPE, SubscriptionExample.OWN)
                    .refuses(
                            ProblemCode.TEMPLATE_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_NOT_FOUND,
                            ProblemCode.ALREADY_SUBSCRIBED,
                            ProblemCode.PAYMENTS_UNAVAILABLE,
                            ProblemCode.EDIT_CONFLICT)
                    .tagged();

    private static final Operation<ClientWish> SUBSCRIBE_CLIENT =
            Operation.taking(
                            SubscriptionRoutes.SUBSCRIBE_CLIENT,
                            "Subscribe a client",
                            WishShapes.CLIENT_WISH,
                            WishShapes.CLIENT_EXAMPLE)
                    .about(
                            "Active at once: you answer for the fee, which is settled monthly. An"
                                    + " address that nobody knows makes a user whom you introduced;"
                                    + " anyone else is asked first.")
                    .answers(
                            201,
                            "The subscription.",
                            ClientSubscriptionView.PLAIN,
                            SubscriptionExample.SEEN)
                    .refuses(
                            ProblemCode.TEMPLATE_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_TAKEN,
                            ProblemCode.USER_CONSENT_REQUIRED,
                            ProblemCode.ALREADY_SUBSCRIBED,
                            ProblemCode.EDIT_CONFLICT)
                    .tagged();

    public static final List<Operation<?>> OPERATIONS = List.of(SUBSCRIBE, SUBSCRIBE_CLIENT);

    private final Subscribe subscribe;
    private final SubscribeClient subscribeClient;

    public SubscribingApi(Subscribe subscribe, SubscribeClient subscribeClient) {
        this.subscribe = subscribe;
        this.subscribeClient = subscribeClient;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(SUBSCRIBE, this::subscribe),
                new Endpoint<>(SUBSCRIBE_CLIENT, this::subscribeClient));
    }

    private Reply subscribe(Call<Wish> call) {
        var template =
                BasketId.of(call.path("template_id"))
                        .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
        return opened(
                subscribe.handle(template, call.body(), call.attempt(SubscribingApi::opened)));
    }

    private Reply subscribeClient(Call<ClientWish> call) {
        var key = call.caller().partnerKey();
        Function<KeptSubscription, Reply> answer =
                made -> ofClient(ClientSubscription.seenWith(key, made));
        return answer.apply(subscribeClient.handle(call.body(), call.attempt(answer)));
    }

    public static Reply opened(KeptSubscription subscription) {
        return Reply.json(201, OpenedView.SHAPE, subscription)
                .with("Location", "/user/subscriptions/" + subscription.id())
                .withVersion(subscription.version());
    }

    private static Reply ofClient(ClientSubscription client) {
        var subscription = client.subscription();
        return Reply.json(201, ClientSubscriptionView.PLAIN, client)
                .with("Location", "/partner/subscriptions/" + subscription.id())
                .withVersion(subscription.version());
    }
}
