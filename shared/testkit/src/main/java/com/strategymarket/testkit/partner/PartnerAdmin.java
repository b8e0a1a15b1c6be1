package com.strategymarket.testkit.partner;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes and changes keys through their port, each write with a trace of its own. */
public final class PartnerAdmin {

    private final PartnerKeys keys;
    private final AtomicInteger requests = new AtomicInteger();

    public PartnerAdmin(PartnerKeys keys) {
        this.keys = keys;
    }

    public PartnerKey add(PartnerKey key) {
        keys.add(key, trace(key));
        return key;
    }

    public PartnerKey save(PartnerKey before, PartnerKey after) {
        keys.save(before, after, trace(after));
        return after;
    }

    public PartnerKey change(PartnerKey before, KeyTerms terms) {
        return save(before, before.changed(before.status(), terms, PartnerSample.NOW));
    }

    public PartnerKey disable(PartnerKey before) {
        return save(before, before.changed(KeyStatus.DISABLED, before.terms(), PartnerSample.NOW));
    }

    public PartnerKey revoke(PartnerKey before) {
        return save(before, before.revoked(PartnerSample.NOW));
    }

    public Trace trace(PartnerKey key) {
        return trace(key, Optional.empty());
    }

    public Trace trace(PartnerKey key, Optional<Receipt> receipt) {
        var deed = Deed.of(key.subject(), "partner_key.touched");
        var request = "request-%06d".formatted(requests.incrementAndGet());
        var caller = new Caller.Admin(PartnerSample.ADMIN);
        return new Trace(AuditRecord.of(deed, caller.actor(), PartnerSample.NOW, request), receipt);
    }
}
