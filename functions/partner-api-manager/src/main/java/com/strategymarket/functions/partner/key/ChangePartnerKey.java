package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.KeyChange;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;

import java.util.function.UnaryOperator;

/**
 * An admin changes what a key allows, or puts it out of use for a while. It is in force with the
 * key's next request, everywhere.
 */
public final class ChangePartnerKey {

    private final PartnerKeys keys;

    public ChangePartnerKey(PartnerKeys keys) {
        this.keys = keys;
    }

    PartnerKey handle(
            PartnerKeyId id, UnaryOperator<KeyChange> change, Attempt<PartnerKey> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = StoredKey.changeable(keys, id, attempt);
                    var wanted = change.apply(KeyChange.of(before));
                    var expiry = wanted.terms().expiresAt();
                    if (!expiry.equals(before.terms().expiresAt())) {
                        Expiry.mustLieAhead(expiry, attempt.now());
                    }
                    var after = before.changed(wanted.status(), wanted.terms(), attempt.now());
                    keys.save(before, after, attempt.trace(KeyDeeds.changed(before, after), after));
                    return after;
                });
    }
}
