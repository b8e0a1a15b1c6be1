package com.strategymarket.domain.partner.usage;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/** Where it is counted how many subscriptions partners make. */
public interface MadeSubscriptions {

    /** Counts each of them once, however often it is told of within two days. */
    void count(Source source, Collection<SubscriptionId> made);

    /** Through which key, on which day of UTC. */
    record Source(Space space, PartnerKeyId key, LocalDate day) {

        public static Source of(Space space, PartnerKeyId key, Instant moment) {
            return new Source(space, key, LocalDate.ofInstant(moment, ZoneOffset.UTC));
        }
    }
}
