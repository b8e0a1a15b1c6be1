package com.strategymarket.functions.subscription.consent;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.subscription.shown.OpenedView;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.functions.subscription.subscribing.SubscribingApi;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;

/** Partners who ask somebody whether they may subscribe them. */
public final class PartnerRequestApi {

    private static final Operation<Void> LIST =
            Operation.of(SubscriptionRoutes.LIST_PARTNER_REQUESTS, "List what partners ask of you")
                    .about("The answered ones as well. What nobody answered for 30 days is gone.")
                    .answersPage(PartnerRequestView.PAGE, PartnerRequestView.EXAMPLE);

    private static final Operation<Void> ACCEPT =
            Operation.of(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST, "Say yes to a partner")
                    .about(
                            "Makes the subscription that the partner asked for, at the price that"
                                    + " is shown with it or a lower one. The partner may ask for"
                                    + " something else meanwhile: name the version that you saw in"
                                    + " If-Match.")
                    .answers(
                            201, "The subscription.", OpenedView.SHAPE, SubscriptionExample.CLIENTS)
                    .refuses(
                            ProblemCode.PARTNER_REQUEST_NOT_FOUND,
                            ProblemCode.TEMPLATE_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_TAKEN,
                            ProblemCode.ALREADY_SUBSCRIBED,
                            ProblemCode.PRICE_CHANGED,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> DECLINE =
            Operation.of(SubscriptionRoutes.DECLINE_PARTNER_REQUEST, "Say no to a partner")
                    .about("The partner is not told, and cannot ask for the same for 30 days.")
                    .answers(204, "It is declined.")
                    .refuses(ProblemCode.PARTNER_REQUEST_NOT_FOUND, ProblemCode.EDIT_CONFLICT)
                    .versioned();

    public static final List<Operation<?>> OPERATIONS = List.of(LIST, ACCEPT, DECLINE);

    private final PartnerRequests requests;
    private final AcceptPartnerRequest acceptPartnerRequest;
    private final DeclinePartnerRequest declinePartnerRequest;

    public PartnerRequestApi(
            PartnerRequests requests,
            AcceptPartnerRequest acceptPartnerRequest,
            DeclinePartnerRequest declinePartnerRequest) {
        this.requests = requests;
        this.acceptPartnerRequest = acceptPartnerRequest;
        this.declinePartnerRequest = declinePartnerRequest;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(ACCEPT, this::accept),
                new Endpoint<>(DECLINE, this::decline));
    }

    private Reply list(Call<Void> call) {
        var page = requests.newestFirst(call.caller().userId(), call.page(), call.now());
        return Reply.json(200, PartnerRequestView.PAGE, call.view(page));
    }

    private Reply accept(Call<Void> call) {
        return SubscribingApi.opened(
                acceptPartnerRequest.handle(id(call), call.attempt(SubscribingApi::opened)));
    }

    private Reply decline(Call<Void> call) {
        declinePartnerRequest.handle(
                id(call), call.attempt((PartnerRequest declined) -> Reply.noContent()));
        return Reply.noContent();
    }

    private static PartnerRequestId id(Call<?> call) {
        return PartnerRequestId.of(call.path("partner_request_id"))
                .orElseThrow(AnswerableRequest::absent);
    }
}
