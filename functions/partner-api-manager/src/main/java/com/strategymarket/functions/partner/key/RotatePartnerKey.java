package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.time.Duration;

/** An admin has a key's secret replaced; the ones before work on for a while. */
public final class RotatePartnerKey {

    private final PartnerKeys keys;
    private final NewSecrets secrets;

    public RotatePartnerKey(PartnerKeys keys, NewSecrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    IssuedKey handle(PartnerKeyId id, Duration overlap, Attempt<PartnerKey> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = StoredKey.changeable(keys, id, attempt);
                    var secret = secrets.next(before.holder(), attempt.now());
                    var after =
                            before.rotated(secret.kept(), overlap)
                                    .orElseThrow(
                                            () ->
                                                    Problem.of(ProblemCode.TOO_MANY_SECRETS)
                                                            .thrown());
                    var deed = KeyDeeds.rotated(after, overlap);
                    keys.save(before, after, attempt.trace(deed, after));
                    return IssuedKey.shown(after, secret.secret());
                });
    }
}
