package com.strategymarket.domain.consent;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.time.Instant;
import java.util.Optional;

/** What partners ask of users. */
public interface PartnerRequests {

    Optional<PartnerRequest> find(UserId user, PartnerRequestId id);

    /**
     * Those of the newest templates first, the answered ones too, but none that nobody answered in
     * time.
     */
    Page<PartnerRequest> newestFirst(UserId user, PageRequest page, Instant now);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the partner has asked by now
     */
    void ask(PartnerRequest request, Trace trace);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when it does not stand as it did
     */
    void save(PartnerRequest before, PartnerRequest after, Trace trace);
}
