package com.strategymarket.platform.http.guard.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.TestRequest;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;

class PartnerCredentialTest {

    private final Gatehouse house = new Gatehouse();
    private final Pair pair = house.pair();
    private final String key = pair.key().apiKey().text();
    private final String secret = pair.secret().text();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer   "})
    void bothHalvesMakeACredential(String scheme) {
        var read = PartnerCredential.of(request(scheme + key, secret).build()).orElseThrow();

        assertEquals(pair.key().apiKey(), read.key());
        assertEquals(secret, read.secret().text());
        assertTrue(PartnerCredential.isClaimed(request(scheme + key, secret).build()));
    }

    @Test
    void oneHalfIsNone() {
        var withoutSecret = TestRequest.of("GET", "/").header("Authorization", "Bearer " + key);
        var withoutKey = TestRequest.of("GET", "/").header("X-Partner-Secret", secret);

        refuse(withoutSecret);
        refuse(withoutKey);
        assertTrue(PartnerCredential.isClaimed(withoutSecret.build()));
        assertFalse(PartnerCredential.isClaimed(withoutKey.build()));
    }

    @Test
    void halvesOfTwoPartnersOrEnvironmentsAreNone() {
        var random = new Random(1);
        var angel = ApiSecret.random(new PartnerId("ANGEL"), Environment.LIVE, random);
        var test = ApiSecret.random(Gatehouse.ZEBU, Environment.TEST, random);

        refuse(request("Bearer " + key, angel.text()));
        refuse(request("Bearer " + key, test.text()));
    }

    @Test
    void whatIsNotWholeIsNone() {
        refuse(request("Bearer " + key.substring(1), secret));
        refuse(request("Bearer " + key + "0", secret));
        refuse(request("Bearer " + key, secret.substring(0, secret.length() - 1)));
        refuse(request("Bearer " + key, secret + " "));
        refuse(request("Bearer " + secret, key));
        refuse(request("Basic " + key, secret));
        refuse(request(key, secret));
        refuse(request("Bearer " + key.toUpperCase(Locale.ROOT), secret));
    }

    private static void refuse(TestRequest request) {
        assertTrue(PartnerCredential.of(request.build()).isEmpty());
        assertEquals(
                ProblemCode.UNAUTHENTICATED,
                Refusal.codeOf(
                        () -> Visitor.of(request.build(), Routes.BROWSE_TEMPLATES, Instant.EPOCH)));
    }

    private static TestRequest request(String authorization, String secret) {
        return TestRequest.of("GET", "/")
                .header("Authorization", authorization)
                .header("X-Partner-Secret", secret);
    }
}
