package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.platform.http.Request;

import java.util.Locale;
import java.util.Optional;

/** A key and a secret that could belong together: each is whole, and of the same partner. */
public record PartnerCredential(ApiKey key, ApiSecret secret) {

    public static final String SECRET_HEADER = "X-Partner-Secret";

    private static final String KEY_PREFIX = ApiKey.PREFIX + "_";

    /** Whether someone wants to be taken for a partner, rightly or not. */
    public static boolean isClaimed(Request request) {
        return request.bearer().filter(token -> token.startsWith(KEY_PREFIX)).isPresent();
    }

    /** Empty for what no look into any store could prove. */
    static Optional<PartnerCredential> of(Request request) {
        var secret =
                request.header(SECRET_HEADER.toLowerCase(Locale.ROOT)).flatMap(ApiSecret::parse);
        return request.bearer()
                .flatMap(ApiKey::parse)
                .flatMap(key -> secret.map(shown -> new PartnerCredential(key, shown)))
                .filter(pair -> pair.secret().fits(pair.key()));
    }
}
