package com.strategymarket.domain.partner.key;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;

/** Whose key it is. It stays so for the life of the key. */
public record KeyHolder(
        PartnerId partner, PartnerType type, Broker broker, Environment environment) {

    /** Keys of one partner share all that they make, live and test apart. */
    public Space space() {
        return new Space(partner, environment);
    }

    /** What is one partner's and nobody else's. */
    public record Space(PartnerId partner, Environment environment) {

        /** What happens in it counts nowhere, bills nobody and reaches no real broker. */
        public boolean isTest() {
            return environment == Environment.TEST;
        }

        @Override
        public String toString() {
            return partner + "#" + environment.lowerCase();
        }
    }
}
