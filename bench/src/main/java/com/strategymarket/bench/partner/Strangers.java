package com.strategymarket.bench.partner;

import com.strategymarket.bench.partner.KeyMint.Pair;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.limit.RateLimits;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who are refused with one and the same answer, each for a reason of their own. */
public final class Strangers {

    public static final String UNKNOWN_KEY = "unknown key";

    private static final KeyTerms OPEN = terms(List.of(), Optional.empty());

    private final KeyMint mint;
    private final PartnerKeys keys;
    private final Instant now;

    public Strangers(KeyMint mint, PartnerKeys keys, Instant now) {
        this.mint = mint;
        this.keys = keys;
        this.now = now;
    }

    public Map<String, Knock> all() {
        var wrongSecret = new Pair(stored(OPEN).key(), mint.secret());
        var elsewhere = Stream.of("198.51.100.0/24").flatMap(text -> Cidr.parse(text).stream());
        var pairs = new LinkedHashMap<String, Pair>();
        pairs.put(UNKNOWN_KEY, mint.pair(OPEN));
        pairs.put("wrong secret", wrongSecret);
        pairs.put("revoked", mint.pair(OPEN).after(key -> key.revoked(now)).storedIn(keys));
        pairs.put("disabled", mint.pair(OPEN).after(this::disabled).storedIn(keys));
        pairs.put("expired", stored(terms(List.of(), Optional.of(now))));
        pairs.put("wrong address", stored(terms(elsewhere.toList(), Optional.empty())));
        var knocks = new LinkedHashMap<String, Knock>();
        pairs.forEach((why, pair) -> knocks.put(why, Knock.with(pair)));
        return knocks;
    }

    private Pair stored(KeyTerms terms) {
        return mint.pair(terms).storedIn(keys);
    }

    private PartnerKey disabled(PartnerKey key) {
        return key.changed(KeyStatus.DISABLED, key.terms(), now);
    }

    private static KeyTerms terms(List<Cidr> addresses, Optional<Instant> end) {
        return KeyMint.terms(RateLimits.USUAL, addresses, end);
    }
}
