package com.strategymarket.testkit.marketplace;

import com.strategymarket.testkit.marketplace.contract.BasketsContract;
import com.strategymarket.testkit.marketplace.contract.InterleavingsContract;
import com.strategymarket.testkit.marketplace.contract.MarketplaceContract;
import com.strategymarket.testkit.marketplace.contract.OfferingsContract;
import com.strategymarket.testkit.marketplace.contract.ReceiptsContract;
import com.strategymarket.testkit.marketplace.contract.SearchContract;
import com.strategymarket.testkit.marketplace.contract.TemplatesContract;

import org.junit.jupiter.api.Nested;

/** The stores that run on Lambda, on DynamoDB Local. */
class TableMarketplaceTest {

    @Nested
    class ItsOfferings extends OfferingsContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsInterleavings extends InterleavingsContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsReceipts extends ReceiptsContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsBaskets extends BasketsContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsTemplates extends TemplatesContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsShelves extends MarketplaceContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }

    @Nested
    class ItsSearch extends SearchContract {

        @Override
        protected MarketplaceWorld open() {
            return new TableMarketplace();
        }
    }
}
