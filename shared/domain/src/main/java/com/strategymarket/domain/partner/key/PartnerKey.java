package com.strategymarket.domain.partner.key;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A partner's key: what its servers call with, and what it opens.
 *
 * @param version grows with each change; whoever remembers the key learns by it of any
 */
public record PartnerKey(
        PartnerKeyId id,
        KeyHolder holder,
        KeyStatus status,
        KeyTerms terms,
        KeySecrets secrets,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static PartnerKey create(
            PartnerKeyId id, KeyHolder holder, KeyTerms terms, KeySecret secret) {
        return new PartnerKey(
                id,
                holder,
                KeyStatus.ACTIVE,
                terms,
                KeySecrets.first(secret),
                1,
                secret.createdAt(),
                secret.createdAt());
    }

    public PartnerKey changed(KeyStatus newStatus, KeyTerms newTerms, Instant now) {
        return next(newStatus, newTerms, secrets, now);
    }

    public PartnerKey revoked(Instant now) {
        return next(KeyStatus.REVOKED, terms, secrets, now);
    }

    /** Empty when too many secrets would work at once. */
    public Optional<PartnerKey> rotated(KeySecret newest, Duration overlap) {
        var rotated = secrets.rotated(newest, overlap);
        return rotated.isFull()
                ? Optional.empty()
                : Optional.of(next(status, terms, rotated, newest.createdAt()));
    }

    private PartnerKey next(
            KeyStatus newStatus, KeyTerms newTerms, KeySecrets newSecrets, Instant now) {
        return new PartnerKey(
                id, holder, newStatus, newTerms, newSecrets, version + 1, createdAt, now);
    }

    public ApiKey apiKey() {
        return new ApiKey(holder.partner(), holder.environment(), id);
    }

    public boolean isRevoked() {
        return status == KeyStatus.REVOKED;
    }

    /** Whether it opens anything at all to someone who calls from there with that key's text. */
    public boolean isOpenTo(ApiKey shown, String address, Instant now) {
        return status == KeyStatus.ACTIVE
                && shown.equals(apiKey())
                && terms.expiresAt().map(now::isBefore).orElse(true)
                && terms.allowFrom(address);
    }

    /** What to compare a secret with, if it can be one of the key's at all. */
    public Optional<SecretHash> hashFor(ApiSecret secret, Instant now) {
        return secrets.candidate(secret, now)
                .filter(kept -> secret.fits(apiKey()))
                .map(KeySecret::hash);
    }

    public boolean permits(Permission permission) {
        return terms.permissions().contains(permission);
    }

    /** What audit records are about. */
    public String subject() {
        return "PARTNER_API_KEY#" + id;
    }
}
