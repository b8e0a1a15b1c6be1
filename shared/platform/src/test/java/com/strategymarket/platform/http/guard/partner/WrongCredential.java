package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What may be wrong with a key and a secret that are each whole. */
enum WrongCredential {
    UNKNOWN_KEY,
    WRONG_SECRET,
    REVOKED,
    DISABLED,
    EXPIRED,
    WRONG_ADDRESS,
    OTHER_TEXT_OF_THE_SAME_ID,
    ENDED_SECRET;

    PartnerCredential in(Gatehouse house, Pair pair) {
        var key = pair.key();
        switch (this) {
            case REVOKED -> house.keys.keep(key.revoked(house.now()));
            case DISABLED ->
                    house.keys.keep(key.changed(KeyStatus.DISABLED, key.terms(), house.now()));
            case EXPIRED -> house.change(key, terms(Optional.of(house.now()), List.of()));
            case WRONG_ADDRESS -> {
                var range = Cidr.parse("198.51.100.0/24").orElseThrow();
                house.change(key, terms(Optional.empty(), List.of(range)));
            }
            case ENDED_SECRET -> house.keys.keep(rotated(house, key, Duration.ZERO));
            default -> {}
        }
        return shown(house, pair);
    }

    private PartnerCredential shown(Gatehouse house, Pair pair) {
        var key = pair.key().apiKey();
        return switch (this) {
            case UNKNOWN_KEY -> house.stranger().credential();
            case WRONG_SECRET -> new PartnerCredential(key, house.anotherSecret(pair.key()));
            case OTHER_TEXT_OF_THE_SAME_ID -> {
                var other = new PartnerId("ANGEL");
                var secret = ApiSecret.random(other, key.environment(), new Random(3));
                var text = new ApiKey(other, key.environment(), key.id());
                yield new PartnerCredential(text, secret);
            }
            default -> pair.credential();
        };
    }

    private static PartnerKey rotated(Gatehouse house, PartnerKey key, Duration overlap) {
        return key.rotated(house.kept(house.anotherSecret(key)), overlap).orElseThrow();
    }

    static KeyTerms terms(Optional<Instant> expiresAt, List<Cidr> ranges) {
        var usual = Gatehouse.terms();
        return new KeyTerms(
                usual.partnerName(),
                usual.permissions(),
                usual.limits(),
                usual.share(),
                usual.branding(),
                true,
                ranges,
                expiresAt);
    }
}
