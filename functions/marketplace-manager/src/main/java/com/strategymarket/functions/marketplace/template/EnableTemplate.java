package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.functions.marketplace.basket.OwnOffering;

/** An admin puts a basket on the marketplace, for the first time or again. */
public final class EnableTemplate {

    private final Offerings offerings;

    public EnableTemplate(Offerings offerings) {
        this.offerings = offerings;
    }

    public Template handle(BasketId id, TemplateConfig config, Attempt<Template> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = OwnOffering.of(offerings, attempt.caller(), id);
                    var after = before.enabled(config, attempt.now());
                    var template = after.published();
                    var deed = TemplateDeeds.published(template);
                    offerings.save(before, after, attempt.trace(deed, template));
                    return template;
                });
    }
}
