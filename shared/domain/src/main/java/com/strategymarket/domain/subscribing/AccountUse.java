package com.strategymarket.domain.subscribing;

import com.strategymarket.domain.broker.BrokerAccount;

/** The broker account that a new subscription trades on. */
public sealed interface AccountUse {

    BrokerAccount account();

    /** It is linked already. */
    record Linked(BrokerAccount account) implements AccountUse {}

    /** It is linked on the way. */
    record Fresh(BrokerAccount account) implements AccountUse {}
}
