package com.strategymarket.testkit.billing;

import com.strategymarket.domain.id.BasketId;

class InMemoryDueTest extends DueContract {

    @Override
    protected DueWorld world() {
        return new InMemoryDue();
    }

    @Override
    protected BasketId template(DueWorld made) {
        return new BasketId("01KAFN0000000000000000000T");
    }
}
