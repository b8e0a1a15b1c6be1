package com.strategymarket.testkit.user;

import com.strategymarket.testkit.user.contract.ErasureContract;
import com.strategymarket.testkit.user.contract.UserRacesContract;
import com.strategymarket.testkit.user.contract.UsersContract;

import org.junit.jupiter.api.Nested;

/** The store that runs on Lambda, on DynamoDB Local. */
class TableUsersTest {

    @Nested
    class ItsUsers extends UsersContract {

        @Override
        protected UsersWorld open() {
            return new TableUsers();
        }
    }

    @Nested
    class ItsErasure extends ErasureContract {

        @Override
        protected UsersWorld open() {
            return new TableUsers();
        }
    }

    @Nested
    class ItsRaces extends UserRacesContract {

        @Override
        protected UsersWorld open() {
            return new TableUsers();
        }
    }
}
