package com.strategymarket.functions.subscription;

import static com.strategymarket.contract.LambdaFunction.SUBSCRIPTION_MANAGER;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.functions.subscription.allocation.Allocate;
import com.strategymarket.functions.subscription.allocation.AllocationApi;
import com.strategymarket.functions.subscription.allocation.ChangeAllocation;
import com.strategymarket.functions.subscription.allocation.EndAllocation;
import com.strategymarket.functions.subscription.broker.BrokerAccountApi;
import com.strategymarket.functions.subscription.broker.LinkBrokerAccount;
import com.strategymarket.functions.subscription.broker.UnlinkBrokerAccount;
import com.strategymarket.functions.subscription.consent.AcceptPartnerRequest;
import com.strategymarket.functions.subscription.consent.AnswerableRequest;
import com.strategymarket.functions.subscription.consent.DeclinePartnerRequest;
import com.strategymarket.functions.subscription.consent.PartnerRequestApi;
import com.strategymarket.functions.subscription.follower.FollowerApi;
import com.strategymarket.functions.subscription.held.AcceptPrice;
import com.strategymarket.functions.subscription.held.CancelSubscription;
import com.strategymarket.functions.subscription.held.ClientSubscriptionApi;
import com.strategymarket.functions.subscription.held.HeldSubscription;
import com.strategymarket.functions.subscription.held.PauseSubscription;
import com.strategymarket.functions.subscription.held.ResumeSubscription;
import com.strategymarket.functions.subscription.held.SubscriptionApi;
import com.strategymarket.functions.subscription.held.SubscriptionApi.Moves;
import com.strategymarket.functions.subscription.revenue.RevenueApi;
import com.strategymarket.functions.subscription.subscribing.ConsentQuestion;
import com.strategymarket.functions.subscription.subscribing.Subscribe;
import com.strategymarket.functions.subscription.subscribing.SubscribeClient;
import com.strategymarket.functions.subscription.subscribing.SubscribingApi;
import com.strategymarket.platform.credential.KeyedEmailPrints;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.ApiWiring;
import com.strategymarket.platform.wiring.Surroundings;

import java.util.List;
import java.util.stream.Stream;

/** Puts the function together. */
final class SubscriptionWiring {

    private final StoreWiring stores;
    private final HeldSubscription held;
    private final CancelSubscription cancelSubscription;
    private final KeyedEmailPrints prints;
    private final PaymentProvider payments;
    private final Ids ids;

    private SubscriptionWiring(Surroundings surroundings) {
        var settings = surroundings.settings(SUBSCRIPTION_MANAGER);
        this.stores = StoreWiring.in(surroundings.table(settings));
        this.held = new HeldSubscription(stores.subscriptions());
        this.cancelSubscription = new CancelSubscription(stores.subscriptions(), held);
        this.prints = new KeyedEmailPrints(surroundings.secret(settings, Settings.EMAIL_KEY));
        this.payments = settings.get(Settings.PAYMENT_PROVIDER);
        this.ids = new Ids(surroundings.random());
    }

    static Front front(Surroundings surroundings) {
        return ApiWiring.front(
                SUBSCRIPTION_MANAGER,
                surroundings,
                new SubscriptionWiring(surroundings).endpoints());
    }

    private List<Endpoint<?>> endpoints() {
        return Stream.of(
                        subscribing(),
                        subscriptions(),
                        clientSubscriptions(),
                        allocations(),
                        brokerAccounts(),
                        partnerRequests(),
                        new RevenueApi(stores.ledger(), stores.templates()).endpoints(),
                        new FollowerApi(stores.templates(), stores.subscriptions()).endpoints())
                .<Endpoint<?>>flatMap(List::stream)
                .toList();
    }

    private List<Endpoint<?>> subscribing() {
        var question =
                new ConsentQuestion(stores.requests(), stores.openings(), stores.subscriptions());
        return new SubscribingApi(
                        new Subscribe(stores.openings(), payments, ids),
                        new SubscribeClient(stores.openings(), question, prints, ids))
                .endpoints();
    }

    private List<Endpoint<?>> subscriptions() {
        var all = stores.subscriptions();
        var moves =
                new Moves(
                        cancelSubscription,
                        new PauseSubscription(all, held),
                        new ResumeSubscription(all, held),
                        new AcceptPrice(all, held, stores.templates()));
        return new SubscriptionApi(all, held, stores.templates(), moves).endpoints();
    }

    private List<Endpoint<?>> clientSubscriptions() {
        return new ClientSubscriptionApi(stores.subscriptions(), held, cancelSubscription)
                .endpoints();
    }

    private List<Endpoint<?>> allocations() {
        var all = stores.subscriptions();
        return new AllocationApi(
                        held,
                        new Allocate(all, held, stores.accounts(), ids),
                        new ChangeAllocation(all, held),
                        new EndAllocation(all, held))
                .endpoints();
    }

    private List<Endpoint<?>> brokerAccounts() {
        var accounts = stores.accounts();
        return new BrokerAccountApi(
                        accounts,
                        new LinkBrokerAccount(accounts, ids),
                        new UnlinkBrokerAccount(accounts))
                .endpoints();
    }

    private List<Endpoint<?>> partnerRequests() {
        var answerable = new AnswerableRequest(stores.requests());
        return new PartnerRequestApi(
                        stores.requests(),
                        new AcceptPartnerRequest(answerable, stores.keys(), stores.openings(), ids),
                        new DeclinePartnerRequest(stores.requests(), answerable))
                .endpoints();
    }
}
