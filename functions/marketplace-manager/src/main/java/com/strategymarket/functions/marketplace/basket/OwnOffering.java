package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** An admin's own basket; anyone else's answers exactly as one that does not exist. */
public final class OwnOffering {

    private OwnOffering() {}

    public static Offering of(Offerings offerings, Caller caller, BasketId id) {
        return offerings
                .find(caller.userId(), id)
                .orElseThrow(() -> Problem.of(ProblemCode.BASKET_NOT_FOUND).thrown());
    }

    /** What cannot be an id names nothing. */
    public static BasketId id(String text) {
        return BasketId.of(text)
                .orElseThrow(() -> Problem.of(ProblemCode.BASKET_NOT_FOUND).thrown());
    }
}
