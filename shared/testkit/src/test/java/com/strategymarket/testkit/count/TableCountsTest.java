package com.strategymarket.testkit.count;

import com.strategymarket.testkit.count.contract.CountsContract;
import com.strategymarket.testkit.count.contract.RoundsContract;

import org.junit.jupiter.api.Nested;

/** The stores that run on Lambda, on DynamoDB Local. */
class TableCountsTest {

    @Nested
    class ItsCounts extends CountsContract {

        @Override
        protected CountWorld open() {
            return new TableCounts();
        }
    }

    @Nested
    class ItsRounds extends RoundsContract {

        @Override
        protected CountWorld open() {
            return new TableCounts();
        }
    }
}
