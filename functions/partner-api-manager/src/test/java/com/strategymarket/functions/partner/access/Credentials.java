package com.strategymarket.functions.partner.access;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.functions.partner.Issued;

import java.util.Random;

/** Credentials that are well formed and open nothing. */
final class Credentials {

    private static final PartnerId ZEBU = new PartnerId("ZEBU");
    private static final Random RANDOM = new Random(7);

    private Credentials() {}

    static Issued unknown() {
        var id = "01M7Y1KC5THX4R803HM9Q3BZCK";
        return new Issued(id, keyText(id, Environment.LIVE), secretText(Environment.LIVE));
    }

    static Issued wrongSecret(Issued key) {
        return key.withSecret(secretText(Environment.LIVE));
    }

    /** The text of a live key as if it were one for tests, with a secret that fits. */
    static Issued asTest(Issued live) {
        return new Issued(
                live.id(), keyText(live.id(), Environment.TEST), secretText(Environment.TEST));
    }

    private static String keyText(String id, Environment environment) {
        return new ApiKey(ZEBU, environment, new PartnerKeyId(id)).text();
    }

    private static String secretText(Environment environment) {
        return ApiSecret.random(ZEBU, environment, RANDOM).text();
    }
}
