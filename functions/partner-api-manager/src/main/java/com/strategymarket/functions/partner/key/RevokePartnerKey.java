package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;

/** An admin ends a key for good and at once. */
public final class RevokePartnerKey {

    private final PartnerKeys keys;

    public RevokePartnerKey(PartnerKeys keys) {
        this.keys = keys;
    }

    /** Revoking what is revoked already changes nothing and leaves no trace. */
    PartnerKey handle(PartnerKeyId id, Attempt<PartnerKey> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = StoredKey.of(keys, id);
                    attempt.expects(before.version());
                    if (before.isRevoked()) {
                        return before;
                    }
                    var after = before.revoked(attempt.now());
                    keys.save(before, after, attempt.trace(KeyDeeds.revoked(after), after));
                    return after;
                });
    }
}
