package com.strategymarket.testkit.partner;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.platform.credential.BcryptHasher;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Good drafts and keys, to be changed in what a test is about. */
public final class PartnerSample {

    public static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    public static final UserId ADMIN = new UserId("6f1c2a34-0000-4000-8000-000000000001");
    public static final PartnerId ZEBU = new PartnerId("ZEBU");
    public static final PartnerId ANGEL = new PartnerId("ANGEL");

    /** Fast enough for tests, and good for nothing else. */
    public static final BcryptHasher HASHER = new BcryptHasher(4);

    private PartnerSample() {}

    /** A key with the one secret that opens it. */
    public record Pair(PartnerKey key, ApiSecret secret) {}

    /** The higher the number, the newer the key. */
    public static PartnerKeyId id(int number) {
        return new PartnerKeyId("01KAFM%020d".formatted(number));
    }

    public static KeyHolder holder(PartnerId partner, Environment environment) {
        var broker = Broker.of("ZEBU").orElseThrow();
        return new KeyHolder(partner, PartnerType.BROKER, broker, environment);
    }

    public static KeyDraft draft() {
        return draft(ZEBU, RateLimits.USUAL);
    }

    public static KeyDraft draft(PartnerId partner, RateLimits limits) {
        return new KeyDraft(holder(partner, Environment.LIVE), terms(limits));
    }

    public static KeyTerms terms(RateLimits limits, Permission... permissions) {
        return new KeyTerms(
                "Zebu Securities",
                permissions.length == 0 ? KeyTerms.USUAL_PERMISSIONS : List.of(permissions),
                limits,
                RevenueShare.USUAL,
                new Branding(false, Optional.of("https://zebu.com/logo.png")),
                true,
                List.of(),
                Optional.empty());
    }

    public static Pair pair(int number) {
        return pair(number, draft());
    }

    public static Pair pair(int number, KeyDraft draft) {
        var secret = secret(number, draft.holder());
        var kept = kept(secret, NOW);
        return new Pair(PartnerKey.create(id(number), draft.holder(), draft.terms(), kept), secret);
    }

    public static PartnerKey key(int number) {
        return pair(number).key();
    }

    public static PartnerKey key(int number, RateLimits limits) {
        return pair(number, draft(ZEBU, limits)).key();
    }

    public static PartnerKey key(int number, PartnerId partner, Environment environment) {
        var draft = new KeyDraft(holder(partner, environment), terms(RateLimits.USUAL));
        return pair(number, draft).key();
    }

    public static ApiSecret secret(int number, KeyHolder holder) {
        return ApiSecret.random(holder.partner(), holder.environment(), new Random(number));
    }

    public static KeySecret kept(ApiSecret secret, Instant createdAt) {
        return new KeySecret(secret.ending(), HASHER.hash(secret), createdAt, Optional.empty());
    }
}
