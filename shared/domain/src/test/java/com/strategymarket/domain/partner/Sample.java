package com.strategymarket.domain.partner;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Keys and secrets that are good, to be changed in what a test is about. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    public static final PartnerId ZEBU = new PartnerId("ZEBU");
    public static final PartnerKeyId ID = new PartnerKeyId("01KAFM0000000000000000001Z");

    private Sample() {}

    public static KeyHolder holder() {
        return holder(ZEBU, Environment.LIVE);
    }

    public static KeyHolder holder(PartnerId partner, Environment environment) {
        return new KeyHolder(
                partner, PartnerType.BROKER, Broker.of("ZEBU").orElseThrow(), environment);
    }

    public static KeyTerms terms() {
        return terms(Optional.empty());
    }

    public static KeyTerms terms(Optional<Instant> expiresAt, String... ranges) {
        return new KeyTerms(
                "Zebu Securities",
                List.of(Permission.MARKETPLACE_READ),
                RateLimits.USUAL,
                RevenueShare.USUAL,
                Branding.USUAL,
                true,
                Arrays.stream(ranges).map(range -> Cidr.parse(range).orElseThrow()).toList(),
                expiresAt);
    }

    public static ApiSecret secret(long seed) {
        return ApiSecret.random(ZEBU, Environment.LIVE, new Random(seed));
    }

    public static KeySecret kept(ApiSecret secret, Instant createdAt) {
        return new KeySecret(secret.ending(), hash(secret), createdAt, Optional.empty());
    }

    public static SecretHash hash(ApiSecret secret) {
        return new SecretHash("hash of " + secret.digits());
    }

    public static PartnerKey key(ApiSecret secret) {
        return key(secret, terms());
    }

    public static PartnerKey key(ApiSecret secret, KeyTerms terms) {
        return PartnerKey.create(ID, holder(), terms, kept(secret, NOW));
    }
}
