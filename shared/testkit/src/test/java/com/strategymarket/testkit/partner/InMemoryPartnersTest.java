package com.strategymarket.testkit.partner;

import com.strategymarket.testkit.partner.contract.ChangedLimitsContract;
import com.strategymarket.testkit.partner.contract.CountingContract;
import com.strategymarket.testkit.partner.contract.LimiterContract;
import com.strategymarket.testkit.partner.contract.MadeSubscriptionsContract;
import com.strategymarket.testkit.partner.contract.PartnerKeysContract;
import com.strategymarket.testkit.partner.contract.UsagesContract;

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

    @Nested
    class ItsChangedLimits extends ChangedLimitsContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }

    @Nested
    class ItsKeys extends PartnerKeysContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }

    @Nested
    class ItsUsages extends UsagesContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }

    @Nested
    class ItsCounting extends CountingContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }

    @Nested
    class ItsMadeSubscriptions extends MadeSubscriptionsContract {

        @Override
        protected PartnerWorld open() {
            return new InMemoryPartners();
        }
    }
}
