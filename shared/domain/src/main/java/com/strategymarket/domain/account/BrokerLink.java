package com.strategymarket.domain.account;

import com.strategymarket.domain.broker.BrokerClient;

/** A broker account that is to be linked. */
public record BrokerLink(BrokerClient client, String label) {}
