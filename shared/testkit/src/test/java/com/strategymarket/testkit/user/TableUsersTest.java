package com.strategymarket.testkit.user;

import com.strategymarket.testkit.user.contract.UsersContract;

/** The store that runs on Lambda, on DynamoDB Local. */
class TableUsersTest extends UsersContract {

    @Override
    protected UsersWorld open() {
        return new TableUsers();
    }
}
