package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** A key that must be there. */
public final class StoredKey {

    private StoredKey() {}

    public static PartnerKey of(PartnerKeys keys, PartnerKeyId id) {
        return keys.find(id)
                .orElseThrow(() -> Problem.of(ProblemCode.PARTNER_KEY_NOT_FOUND).thrown());
    }

    static PartnerKey changeable(PartnerKeys keys, PartnerKeyId id, Attempt<PartnerKey> attempt) {
        var key = of(keys, id);
        attempt.expects(key.version());
        if (key.isRevoked()) {
            throw Problem.of(ProblemCode.PARTNER_KEY_REVOKED).thrown();
        }
        return key;
    }

    /** What cannot be an id names nothing. */
    public static PartnerKeyId id(String text) {
        return PartnerKeyId.of(text)
                .orElseThrow(() -> Problem.of(ProblemCode.PARTNER_KEY_NOT_FOUND).thrown());
    }
}
