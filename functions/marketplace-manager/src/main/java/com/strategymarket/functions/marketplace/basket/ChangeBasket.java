package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.template.Offerings;

import java.util.function.UnaryOperator;

/**
 * An admin changes a basket: its template shows it, and its followers trade it, from that moment
 * on.
 */
public final class ChangeBasket {

    private final Offerings offerings;

    public ChangeBasket(Offerings offerings) {
        this.offerings = offerings;
    }

    public Basket handle(BasketId id, UnaryOperator<BasketDraft> change, Attempt<Basket> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = OwnOffering.of(offerings, attempt.caller(), id);
                    attempt.expects(before.basket().version());
                    var draft = change.apply(before.basket().content());
                    var after = before.edited(draft, attempt.now());
                    var deed = deed(before.basket(), after.basket());
                    offerings.save(before, after, attempt.trace(deed, after.basket()));
                    return after.basket();
                });
    }

    /** Strategies are their owner's trade secret: the trail says that they changed, not to what. */
    private static Deed deed(Basket before, Basket after) {
        var deed = Deed.of(after.subject(), "basket.changed").with("version", after.version());
        var was = before.content();
        var is = after.content();
        if (!was.name().equals(is.name())) {
            deed = deed.with("name", is.name());
        }
        if (!was.description().equals(is.description())) {
            deed = deed.with("description", is.description());
        }
        if (was.category() != is.category()) {
            deed = deed.with("category", is.category());
        }
        return was.strategies().equals(is.strategies())
                ? deed
                : deed.with("strategies", is.strategies().size());
    }
}
