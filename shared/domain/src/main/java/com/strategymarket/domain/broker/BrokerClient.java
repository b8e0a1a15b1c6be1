package com.strategymarket.domain.broker;

import com.strategymarket.domain.rule.TextRule;

import java.util.Locale;

/**
 * Someone's account at a broker, by the name that the broker has for it.
 *
 * @param clientId as it was typed; brokers do not tell apart capital letters and small ones
 */
public record BrokerClient(Broker broker, String clientId) {

    public static final TextRule CLIENT_ID =
            TextRule.form(
                    2,
                    30,
                    "[A-Za-z0-9_-]+",
                    "must be of letters A to Z, digits, hyphens and underscores");

    public BrokerClient {
        CLIENT_ID
                .broken(clientId)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("a client id " + clause);
                        });
    }

    /** The same for however the account is written. */
    public String key() {
        return broker.id() + "#" + clientId.toUpperCase(Locale.ROOT);
    }
}
