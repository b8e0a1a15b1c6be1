package com.strategymarket.testkit.billing;

import com.strategymarket.domain.id.BasketId;

class TableDueTest extends DueContract {

    @Override
    protected DueWorld world() {
        return new TableDue();
    }

    @Override
    protected BasketId template(DueWorld made) {
        return ((TableDue) made).template();
    }
}
