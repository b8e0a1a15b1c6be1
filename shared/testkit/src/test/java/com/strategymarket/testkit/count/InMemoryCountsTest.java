package com.strategymarket.testkit.count;

import com.strategymarket.testkit.count.contract.CountsContract;
import com.strategymarket.testkit.count.contract.RoundsContract;

import org.junit.jupiter.api.Nested;

/** The fake passes what the table passes. */
class InMemoryCountsTest {

    @Nested
    class ItsCounts extends CountsContract {

        @Override
        protected CountWorld open() {
            return new InMemoryCounts();
        }
    }

    @Nested
    class ItsRounds extends RoundsContract {

        @Override
        protected CountWorld open() {
            return new InMemoryCounts();
        }
    }
}
