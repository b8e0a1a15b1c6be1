package com.strategymarket.testkit.user;

import com.strategymarket.testkit.user.contract.UsersContract;

/** The fake passes the suite of the store that runs on Lambda. */
class InMemoryUsersTest extends UsersContract {

    @Override
    protected UsersWorld open() {
        return new InMemoryUsers();
    }
}
