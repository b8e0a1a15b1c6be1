package com.strategymarket.testkit.partner;

import com.strategymarket.testkit.partner.contract.ChangedLimitsContract;
import com.strategymarket.testkit.partner.contract.CountingContract;
import com.strategymarket.testkit.partner.contract.LimiterContract;
import com.strategymarket.testkit.partner.contract.MadeSubscriptionsContract;
import com.strategymarket.testkit.partner.contract.PartnerKeysContract;
import com.strategymarket.testkit.partner.contract.UsagesContract;

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

    @Nested
    class ItsChangedLimits extends ChangedLimitsContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }

    @Nested
    class ItsKeys extends PartnerKeysContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }

    @Nested
    class ItsUsages extends UsagesContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }

    @Nested
    class ItsCounting extends CountingContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }

    @Nested
    class ItsMadeSubscriptions extends MadeSubscriptionsContract {

        @Override
        protected PartnerWorld open() {
            return new TablePartners();
        }
    }
}
