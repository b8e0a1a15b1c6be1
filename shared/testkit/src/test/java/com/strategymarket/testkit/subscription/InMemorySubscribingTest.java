package com.strategymarket.testkit.subscription;

import com.strategymarket.testkit.subscription.contract.BrokerAccountsContract;
import com.strategymarket.testkit.subscription.contract.LedgerContract;
import com.strategymarket.testkit.subscription.contract.OpeningsContract;
import com.strategymarket.testkit.subscription.contract.PartnerRequestsContract;
import com.strategymarket.testkit.subscription.contract.SubscriptionListsContract;
import com.strategymarket.testkit.subscription.contract.SubscriptionsContract;
import com.strategymarket.testkit.subscription.contract.WholeOpeningsContract;
import com.strategymarket.testkit.subscription.memory.InMemorySubscribing;

import org.junit.jupiter.api.Nested;

/** The fake passes the suites of the stores that run on Lambda. */
class InMemorySubscribingTest {

    @Nested
    class ItsBrokerAccounts extends BrokerAccountsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsOpenings extends OpeningsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsWholeOpenings extends WholeOpeningsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsSubscriptions extends SubscriptionsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsSubscriptionLists extends SubscriptionListsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsPartnerRequests extends PartnerRequestsContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }

    @Nested
    class ItsLedger extends LedgerContract {

        @Override
        protected SubscribingWorld open() {
            return new InMemorySubscribing();
        }
    }
}
