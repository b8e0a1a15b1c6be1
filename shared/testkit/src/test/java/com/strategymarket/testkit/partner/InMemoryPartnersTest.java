package com.strategymarket.testkit.partner;

import com.strategymarket.testkit.partner.contract.LimiterContract;

import org.junit.jupiter.api.Nested;

/** The fake passes the suites of the stores that run on Lambda. */
class InMemoryPartnersTest {

    @Nested
    class ItsLimiter extends LimiterContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }
}
