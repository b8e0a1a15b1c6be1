package com.strategymarket.testkit.user;

import com.strategymarket.testkit.user.contract.ErasureContract;
import com.strategymarket.testkit.user.contract.UserRacesContract;
import com.strategymarket.testkit.user.contract.UsersContract;

import org.junit.jupiter.api.Nested;

/** The fake passes the suites of the store that runs on Lambda. */
class InMemoryUsersTest {

    @Nested
    class ItsUsers extends UsersContract {

        @Override
        protected UsersWorld open() {
            return new InMemoryUsers();
        }
    }

    @Nested
    class ItsErasure extends ErasureContract {

        @Override
        protected UsersWorld open() {
            return new InMemoryUsers();
        }
    }

    @Nested
    class ItsRaces extends UserRacesContract {

        @Override
        protected UsersWorld open() {
            return new InMemoryUsers();
        }
    }
}
