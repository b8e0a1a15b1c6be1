package com.strategymarket.domain.broker;

/** A broker account that is to be linked. */
public record BrokerLink(BrokerClient client, String label) {}
