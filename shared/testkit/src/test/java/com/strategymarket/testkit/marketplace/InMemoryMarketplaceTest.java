package com.strategymarket.testkit.marketplace;

import com.strategymarket.testkit.marketplace.contract.BasketsContract;
import com.strategymarket.testkit.marketplace.contract.InterleavingsContract;
import com.strategymarket.testkit.marketplace.contract.MarketplaceContract;
import com.strategymarket.testkit.marketplace.contract.OfferingsContract;
import com.strategymarket.testkit.marketplace.contract.ReceiptsContract;
import com.strategymarket.testkit.marketplace.contract.SearchContract;
import com.strategymarket.testkit.marketplace.contract.TemplatesContract;

import org.junit.jupiter.api.Nested;

/** The fake passes the suites of the stores that run on Lambda. */
class InMemoryMarketplaceTest {

    @Nested
    class ItsOfferings extends OfferingsContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsInterleavings extends InterleavingsContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsReceipts extends ReceiptsContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsBaskets extends BasketsContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsTemplates extends TemplatesContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsShelves extends MarketplaceContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }

    @Nested
    class ItsSearch extends SearchContract {

        @Override
        protected MarketplaceWorld open() {
            return new InMemoryMarketplace();
        }
    }
}
