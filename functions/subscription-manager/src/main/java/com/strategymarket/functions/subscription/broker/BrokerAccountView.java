package com.strategymarket.functions.subscription.broker;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.ObjectShape;

/** How broker accounts are shown to their owner. */
final class BrokerAccountView {

    /** Whether it can be traded on. */
    enum Status {
        LINKED,
        IN_USE;

        static Status of(BrokerAccount account) {
            return account.isInUse() ? IN_USE : LINKED;
        }
    }

    static final ObjectShape<BrokerAccount> WHOLE =
            ObjectShape.view(
                    "BrokerAccount",
                    account -> {
                        account.required("broker_account_id", a -> a.id().value(), text());
                        account.required("broker_id", a -> a.client().broker().id(), text());
                        account.required("client_id", a -> a.client().clientId(), text());
                        account.required("label", BrokerAccount::label, text());
                        account.required("status", Status::of, choice(Status.class))
                                .about("IN_USE while a subscription trades on it.");
                        account.required("linked_at", BrokerAccount::linkedAt, instant());
                    });

    static final PageShape<BrokerAccount> PAGE =
            PageShape.of("BrokerAccountPage", "broker_accounts", WHOLE);

    private BrokerAccountView() {}
}
