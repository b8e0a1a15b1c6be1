package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** An admin deletes a basket that nobody can find and nobody follows. */
public final class DeleteBasket {

    private final Offerings offerings;

    public DeleteBasket(Offerings offerings) {
        this.offerings = offerings;
    }

    public void handle(BasketId id, Attempt<Basket> attempt) {
        attempt.untilUndisturbed(
                () -> {
                    var offering = OwnOffering.of(offerings, attempt.caller(), id);
                    var basket = offering.basket();
                    attempt.expects(basket.version());
                    refuseWhileInUse(offering);
                    var deed = Deed.of(basket.subject(), "basket.deleted");
                    offerings.remove(offering, attempt.trace(deed, basket));
                    return basket;
                });
    }

    /**
     * Nobody can subscribe to a disabled template, so the number can only fall between this look
     * and the removal, which fails if the template was enabled meanwhile.
     */
    private void refuseWhileInUse(Offering offering) {
        if (offering.template().filter(Template::isEnabled).isPresent()) {
            throw Problem.of(ProblemCode.BASKET_ON_MARKETPLACE).thrown();
        }
        if (offering.template().isPresent()
                && offerings.liveSubscriptions(offering.basket().id()) > 0) {
            throw Problem.of(ProblemCode.BASKET_HAS_SUBSCRIBERS).thrown();
        }
    }
}
