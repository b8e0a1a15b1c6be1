package com.strategymarket.functions.reconcile;

import com.strategymarket.domain.id.BasketId;

/** Which templates are to be looked at. */
sealed interface Order {

    /** The next ones of the round: what the clock asks for. */
    record GoOn() implements Order {}

    /** The first ones of a new round. */
    record BeginAnew() implements Order {}

    record One(BasketId template) implements Order {}
}
