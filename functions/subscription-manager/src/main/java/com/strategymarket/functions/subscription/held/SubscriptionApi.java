package com.strategymarket.functions.subscription.held;

import static com.strategymarket.platform.json.Scalars.choice;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.functions.subscription.shown.SubscriptionView;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.http.Reply;

import java.util.List;
import java.util.Optional;

/** What a user follows. */
public final class SubscriptionApi {

    private static final Parameter<Optional<Status>> STATUS =
            Parameter.optional("status", choice(Status.class), "Only these.");

    private static final Operation<Void> LIST =
            Operation.of(SubscriptionRoutes.LIST_SUBSCRIPTIONS, "List your subscriptions")
                    .about("Newest first.")
                    .with(STATUS)
                    .answersPage(SubscriptionView.PAGE, SubscriptionExample.OWN);

    private static final Operation<Void> GET =
            Operation.of(SubscriptionRoutes.GET_SUBSCRIPTION, "Get a subscription")
                    .answers(
                            200,
                            "The subscription.",
                            OwnSubscription.SHAPE,
                            OwnSubscription.EXAMPLE)
                    .refuses(ProblemCode.SUBSCRIPTION_NOT_FOUND)
                    .tagged();

    private static final Operation<Void> CANCEL =
            changing(Operation.of(SubscriptionRoutes.CANCEL_SUBSCRIPTION, "Cancel a subscription"))
                    .about(CancelParameters.ABOUT)
                    .with(CancelParameters.WHEN, CancelParameters.POSITIONS);

    private static final Operation<Void> PAUSE =
            changing(Operation.of(SubscriptionRoutes.PAUSE_SUBSCRIPTION, "Pause a subscription"))
                    .about("Nothing new is entered; what is open is still exited. Fees go on.");

    private static final Operation<Void> RESUME =
            changing(Operation.of(SubscriptionRoutes.RESUME_SUBSCRIPTION, "Resume a subscription"));

    private static final Operation<PriceSeen> ACCEPT_PRICE =
            changing(
                            Operation.taking(
                                            SubscriptionRoutes.ACCEPT_PRICE,
                                            "Accept a raised fee",
                                            PriceSeen.SHAPE,
                                            PriceSeen.EXAMPLE)
                                    .orNoBody())
                    .about(
                            "It holds from the next period on. Name the price that you accept, and"
                                    + " no other is accepted by mistake.")
                    .refuses(ProblemCode.NO_NEW_PRICE, ProblemCode.PRICE_CHANGED);

    public static final List<Operation<?>> OPERATIONS =
            List.of(LIST, GET, CANCEL, PAUSE, RESUME, ACCEPT_PRICE);

    private final Subscriptions subscriptions;
    private final HeldSubscription held;
    private final Templates templates;
    private final Moves moves;

    public SubscriptionApi(
            Subscriptions subscriptions, HeldSubscription held, Templates templates, Moves moves) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.templates = templates;
        this.moves = moves;
    }

    /** What can be done to a subscription. */
    public record Moves(
            CancelSubscription cancel,
            PauseSubscription pause,
            ResumeSubscription resume,
            AcceptPrice acceptPrice) {}

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(GET, this::get),
                new Endpoint<>(CANCEL, this::cancel),
                new Endpoint<>(PAUSE, this::pause),
                new Endpoint<>(RESUME, this::resume),
                new Endpoint<>(ACCEPT_PRICE, this::acceptPrice));
    }

    private static <B> Operation<B> changing(Operation<B> operation) {
        return operation
                .answers(
                        200,
                        "The subscription as it is now.",
                        SubscriptionView.PLAIN,
                        SubscriptionExample.OWN)
                .refuses(
                        ProblemCode.SUBSCRIPTION_NOT_FOUND,
                        ProblemCode.INVALID_STATE,
                        ProblemCode.EDIT_CONFLICT)
                .versioned();
    }

    private Reply list(Call<Void> call) {
        var user = call.caller().userId();
        var page =
                call.query(STATUS)
                        .map(status -> subscriptions.newestFirst(user, status, call.page()))
                        .orElseGet(() -> subscriptions.newestFirst(user, call.page()));
        return Reply.json(200, SubscriptionView.PAGE, call.view(page));
    }

    private Reply get(Call<Void> call) {
        var subscription = held.of(call.caller(), id(call));
        var template =
                templates.find(subscription.agreement().template()).map(TemplateDetails::template);
        return Reply.json(200, OwnSubscription.SHAPE, new OwnSubscription(subscription, template))
                .withVersion(subscription.version());
    }

    private Reply cancel(Call<Void> call) {
        var wish = CancelParameters.wish(call);
        return shown(moves.cancel().handle(id(call), wish, call.attempt(SubscriptionApi::shown)));
    }

    private Reply pause(Call<Void> call) {
        return shown(moves.pause().handle(id(call), call.attempt(SubscriptionApi::shown)));
    }

    private Reply resume(Call<Void> call) {
        return shown(moves.resume().handle(id(call), call.attempt(SubscriptionApi::shown)));
    }

    private Reply acceptPrice(Call<PriceSeen> call) {
        Optional<Pricing> seen = call.body().pricing();
        return shown(
                moves.acceptPrice().handle(id(call), seen, call.attempt(SubscriptionApi::shown)));
    }

    private static SubscriptionId id(Call<?> call) {
        return HeldSubscription.id(call.path("subscription_id"));
    }

    static Reply shown(KeptSubscription subscription) {
        return Reply.json(200, SubscriptionView.PLAIN, subscription)
                .withVersion(subscription.version());
    }
}
