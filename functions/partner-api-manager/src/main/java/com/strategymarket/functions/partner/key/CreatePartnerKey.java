package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;

/** An admin lets a partner in. */
public final class CreatePartnerKey {

    private final PartnerKeys keys;
    private final Ids ids;
    private final NewSecrets secrets;

    public CreatePartnerKey(PartnerKeys keys, Ids ids, NewSecrets secrets) {
        this.keys = keys;
        this.ids = ids;
        this.secrets = secrets;
    }

    IssuedKey handle(KeyDraft draft, Attempt<PartnerKey> attempt) {
        Expiry.mustLieAhead(draft.terms().expiresAt(), attempt.now());
        var id = new PartnerKeyId(ids.next(attempt.now()));
        var secret = secrets.next(draft.holder(), attempt.now());
        var key = PartnerKey.create(id, draft.holder(), draft.terms(), secret.kept());
        keys.add(key, attempt.trace(KeyDeeds.created(key), key));
        return IssuedKey.shown(key, secret.secret());
    }
}
