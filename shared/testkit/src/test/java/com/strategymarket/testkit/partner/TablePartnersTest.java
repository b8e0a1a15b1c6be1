package com.strategymarket.testkit.partner;

import com.strategymarket.testkit.partner.contract.LimiterContract;

import org.junit.jupiter.api.Nested;

/** The stores that run on Lambda, on DynamoDB Local. */
class TablePartnersTest {

    @Nested
    class ItsLimiter extends LimiterContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }
}
