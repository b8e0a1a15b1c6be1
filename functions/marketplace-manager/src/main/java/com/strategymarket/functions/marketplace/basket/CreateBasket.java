package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;

import java.util.Optional;

/** An admin writes down a new basket. */
public final class CreateBasket {

    private final Offerings offerings;
    private final Ids ids;

    public CreateBasket(Offerings offerings, Ids ids) {
        this.offerings = offerings;
        this.ids = ids;
    }

    public Basket handle(BasketDraft draft, Attempt<Basket> attempt) {
        var id = new BasketId(ids.next(attempt.now()));
        var basket = Basket.create(id, attempt.caller().userId(), draft, attempt.now());
        var deed =
                Deed.of(basket.subject(), "basket.created")
                        .with("name", draft.name())
                        .with("category", draft.category());
        offerings.add(new Offering(basket, Optional.empty()), attempt.trace(deed, basket));
        return basket;
    }
}
