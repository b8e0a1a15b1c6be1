package com.strategymarket.domain.subscribing;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;

/** The broker account that a new subscription trades on. */
public sealed interface AccountUse {

    BrokerAccountId id();

    BrokerClient client();

    /** It is linked already. */
    record Linked(BrokerAccountId id, BrokerClient client) implements AccountUse {

        public static Linked of(BrokerAccount account) {
            return new Linked(account.id(), account.client());
        }
    }

    /** It is linked on the way. */
    record Fresh(BrokerAccount account) implements AccountUse {

        @Override
        public BrokerAccountId id() {
            return account.id();
        }

        @Override
        public BrokerClient client() {
            return account.client();
        }
    }
}
