package com.strategymarket.domain.consent;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;

/**
 * What a partner brings into a subscription that is made through it.
 *
 * @param share how the partner and the platform share the fee
 * @param account the client's, with the partner's broker
 * @param link whether the account is linked on the way, if it is not yet
 */
public record Mediation(
        Asker by, RevenueShare share, BrokerClient account, boolean link, Sizing sizing) {

    /** A partner, and by which of its keys. */
    public record Asker(Space partner, PartnerKeyId key) {

        public static Asker of(PartnerKey key) {
            return new Asker(key.holder().space(), key.id());
        }
    }

    public Space partner() {
        return by.partner();
    }
}
