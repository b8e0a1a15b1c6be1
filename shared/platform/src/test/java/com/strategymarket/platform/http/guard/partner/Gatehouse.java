package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.http.RequestLog;
import com.strategymarket.platform.http.TestRequest;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** A gate for partners with all that stands around it, and a partner's key to come with. */
public final class Gatehouse {

    public static final PartnerId ZEBU = new PartnerId("ZEBU");
    static final int PER_ADDRESS = 120;

    private final Random random = new Random(7);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    final KeptKeys keys = new KeptKeys();
    final ScriptedLimiter limiter = new ScriptedLimiter();
    final CountingHasher hasher = new CountingHasher();
    private Instant now = Instant.parse("2026-11-20T03:50:00Z");
    final KeyProof proof =
            new KeyProof(
                    keys, limiter, hasher, new GuessGuard(PER_ADDRESS, () -> now), new Random(8));

    /** A key and the one secret of it that was shown. */
    public record Pair(PartnerKey key, ApiSecret secret) {

        public TestRequest on(TestRequest request) {
            return request.header("Authorization", "Bearer " + key.apiKey().text())
                    .header(PartnerCredential.SECRET_HEADER, secret.text());
        }

        PartnerCredential credential() {
            return new PartnerCredential(key.apiKey(), secret);
        }
    }

    public PartnerGate gate() {
        var out = new PrintStream(lines, true, StandardCharsets.UTF_8);
        var log = new RequestLog(new Log(this::now, out), new Metrics(this::now, out, "f"));
        return new PartnerGate(proof, limiter, log, this::now);
    }

    public Instant now() {
        return now;
    }

    public void advance(Instant moment) {
        now = moment;
    }

    public String logged() {
        return lines.toString(StandardCharsets.UTF_8);
    }

    /** What the limiter says to the next visit, after what it was told to say before. */
    public void nextVerdict(Function<Visit, Verdict> verdict) {
        limiter.then(verdict);
    }

    public void knowExhausted() {
        limiter.knowExhausted();
    }

    public int visits() {
        return limiter.visits().size();
    }

    public Pair pair(Permission... permissions) {
        return pair(ZEBU, Environment.LIVE, terms(permissions));
    }

    Pair pair(PartnerId partner, Environment environment, KeyTerms terms) {
        var secret = ApiSecret.random(partner, environment, random);
        var holder =
                new KeyHolder(
                        partner, PartnerType.BROKER, Broker.of("ZEBU").orElseThrow(), environment);
        var id = new PartnerKeyId(new Ids(random).next(now));
        return new Pair(keys.keep(PartnerKey.create(id, holder, terms, kept(secret))), secret);
    }

    /** A pair that nobody has ever kept. */
    Pair stranger() {
        return new Gatehouse(random.nextLong()).pair(Permission.MARKETPLACE_READ);
    }

    public Gatehouse() {}

    private Gatehouse(long seed) {
        random.setSeed(seed);
    }

    KeySecret kept(ApiSecret secret) {
        return new KeySecret(secret.ending(), hasher.hash(secret), now, Optional.empty());
    }

    ApiSecret anotherSecret(PartnerKey key) {
        var holder = key.holder();
        return ApiSecret.random(holder.partner(), holder.environment(), random);
    }

    /** The key with other terms, as the store has it from now on. */
    public PartnerKey change(PartnerKey key, KeyTerms terms) {
        return keys.keep(key.changed(key.status(), terms, now));
    }

    public static KeyTerms terms(Permission... permissions) {
        return terms(new RateLimits(100, 10_000), permissions);
    }

    public static KeyTerms terms(RateLimits limits, Permission... permissions) {
        return new KeyTerms(
                "Zebu Securities",
                List.of(permissions),
                limits,
                RevenueShare.USUAL,
                Branding.USUAL,
                true,
                List.of(),
                Optional.empty());
    }

    Visitor visitor(Pair pair, Route route) {
        return visitor(pair.credential(), route);
    }

    Visitor visitor(PartnerCredential credential, Route route) {
        return new Visitor(credential, "203.0.113.7", route, "request-1", now);
    }

    Visitor visitorFrom(String address, PartnerCredential credential) {
        return new Visitor(credential, address, Routes.BROWSE_TEMPLATES, "request-1", now);
    }
}
