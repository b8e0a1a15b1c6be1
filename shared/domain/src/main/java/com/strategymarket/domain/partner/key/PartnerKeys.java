package com.strategymarket.domain.partner.key;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.Optional;
import java.util.OptionalInt;

/** The partners' keys. They belong to all admins. */
public interface PartnerKeys {

    /** As the last answered change left it. */
    Optional<PartnerKey> find(PartnerKeyId id);

    Found newestFirst(Filter filter, PageRequest page);

    void add(PartnerKey key, Trace trace);

    /**
     * From the moment this returns, nobody is served by what the key was before.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when it is not {@code before} any
     *     more
     */
    void save(PartnerKey before, PartnerKey after, Trace trace);

    /** Which keys are wanted. */
    record Filter(Optional<KeyStatus> status, Optional<PartnerId> partner) {

        /** Whether it lets all through. */
        public boolean isOpen() {
            return status.isEmpty() && partner.isEmpty();
        }

        public boolean matches(PartnerKey key) {
            return status.map(wanted -> wanted == key.status()).orElse(true)
                    && partner.map(key.holder().partner()::equals).orElse(true);
        }
    }

    /**
     * @param lookedAt how many were looked at, when the page is short only because the search was
     *     long
     */
    record Found(Page<PartnerKey> page, OptionalInt lookedAt) {}
}
