package com.strategymarket.local.partner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.race.AtOnce;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A limit holds whoever hammers, through two functions at once. */
class PartnerLimitTest {

    private static final int CLIENTS = 64;
    private static final int REQUESTS = 25;
    private static final int PER_MINUTE = 100;

    @Test
    void sixtyFourClientsGetWhatIsAllowedAndNoMore() {
        try (var product = RunningProduct.start()) {
            var partners = new Partners(product.newOwner("limits"));
            var partner = partners.create(Partners.limited("HAMMER", PER_MINUTE));
            var admitted = new AtomicLong();
            var begin = product.now();

            AtOnce.times(
                    CLIENTS,
                    client -> {
                        var path = client % 2 == 0 ? "/partner/branding" : "/marketplace/templates";
                        for (int i = 0; i < REQUESTS; i++) {
                            var answer = partner.get(path);
                            if (answer.isGood()) {
                                admitted.incrementAndGet();
                            } else {
                                answer.expect(429, "rate_limited");
                            }
                        }
                        return client;
                    });

            var elapsed = Duration.between(begin, product.now()).toNanos() / 60e9;
            var allowed = PER_MINUTE * (1 + elapsed);
            assertTrue(admitted.get() <= allowed, admitted + " of " + allowed);
            // The last one may have become free when nobody asked any more.
            assertTrue(
                    admitted.get() >= Math.floor(allowed * 0.999) - 1, admitted + " of " + allowed);
        }
    }
}
