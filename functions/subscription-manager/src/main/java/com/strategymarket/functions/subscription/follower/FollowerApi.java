package com.strategymarket.functions.subscription.follower;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.List;
import java.util.Optional;

/** Who follows a template, for its owner. */
public final class FollowerApi {

    private static final Follower EXAMPLE =
            new Follower(
                    SubscriptionExample.OWN.id(),
                    SubscriptionExample.OWN.agreement().user(),
                    Status.ACTIVE,
                    SubscriptionExample.OWN.agreement().since(),
                    Optional.empty());

    private static final ObjectShape<Follower> SUBSCRIBER =
            ObjectShape.view(
                    "Subscriber",
                    follower -> {
                        follower.required("subscription_id", f -> f.subscription().value(), text());
                        follower.required("user_id", f -> f.user().value(), text());
                        follower.required("status", Follower::status, choice(Status.class));
                        follower.required("subscribed_at", Follower::since, instant());
                        follower.optional(
                                        "partner_id",
                                        f -> f.partner().map(space -> space.partner().value()),
                                        text())
                                .about("The partner through whom it was made.");
                    });

    private static final PageShape<Follower> PAGE =
            PageShape.of("SubscriberPage", "subscribers", SUBSCRIBER);

    private static final Operation<Void> LIST =
            Operation.of(SubscriptionRoutes.LIST_SUBSCRIBERS, "List who follows your template")
                    .about("The live ones, by state and age. A new one is in it after a moment.")
                    .answersPage(PAGE, EXAMPLE)
                    .refuses(ProblemCode.TEMPLATE_NOT_FOUND);

    public static final List<Operation<?>> OPERATIONS = List.of(LIST);

    private final Templates templates;
    private final Subscriptions subscriptions;

    public FollowerApi(Templates templates, Subscriptions subscriptions) {
        this.templates = templates;
        this.subscriptions = subscriptions;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(new Endpoint<>(LIST, this::list));
    }

    private Reply list(Call<Void> call) {
        var template =
                BasketId.of(call.path("template_id"))
                        .filter(id -> isOf(call.caller().userId(), id))
                        .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
        var page = subscriptions.followers(template, call.page());
        return Reply.json(200, PAGE, call.view(page));
    }

    private boolean isOf(UserId owner, BasketId template) {
        return templates
                .find(template)
                .filter(details -> details.template().owner().equals(owner))
                .isPresent();
    }
}
