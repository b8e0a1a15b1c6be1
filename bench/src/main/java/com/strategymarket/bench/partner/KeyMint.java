package com.strategymarket.bench.partner;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Makes partners' keys, each with its secret. */
public final class KeyMint {

    private static final KeyHolder HOLDER =
            new KeyHolder(
                    new PartnerId("BENCH"),
                    PartnerType.BROKER,
                    Broker.KNOWN.getFirst(),
                    Environment.LIVE);

    private final SecretHasher hasher;
    private final RandomGenerator random;
    private final Instant now;

    public KeyMint(SecretHasher hasher, RandomGenerator random, Instant now) {
        this.hasher = hasher;
        this.random = random;
        this.now = now;
    }

    /** What a partner calls with, and what is kept of it. */
    public record Pair(PartnerKey key, ApiSecret secret) {

        /** The same, after what has happened to the key. */
        public Pair after(UnaryOperator<PartnerKey> change) {
            return new Pair(change.apply(key), secret);
        }

        public Pair storedIn(PartnerKeys keys) {
            var deed = Deed.of(key.subject(), "partner_key.created");
            var admin = new Caller.Admin(new UserId("bench"));
            var record = AuditRecord.of(deed, admin.actor(), key.createdAt(), "bench");
            keys.add(key, new Trace(record, Optional.empty()));
            return this;
        }
    }

    public Pair pair(KeyTerms terms) {
        var secret = secret();
        var kept = new KeySecret(secret.ending(), hasher.hash(secret), now, Optional.empty());
        var id = new PartnerKeyId(new Ids(random).next(now));
        return new Pair(PartnerKey.create(id, HOLDER, terms, kept), secret);
    }

    /** One that is of the right make, and nobody's. */
    public ApiSecret secret() {
        return ApiSecret.random(HOLDER.partner(), HOLDER.environment(), random);
    }

    public static KeyTerms terms(RateLimits limits, List<Cidr> addresses, Optional<Instant> end) {
        return new KeyTerms(
                "Bench",
                KeyTerms.USUAL_PERMISSIONS,
                limits,
                RevenueShare.USUAL,
                Branding.USUAL,
                false,
                addresses,
                end);
    }
}
