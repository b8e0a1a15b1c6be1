package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.functions.marketplace.basket.OwnOffering;

import java.util.function.UnaryOperator;

/** An admin changes how a template stands on the marketplace. */
public final class ConfigureTemplate {

    private final Offerings offerings;

    public ConfigureTemplate(Offerings offerings) {
        this.offerings = offerings;
    }

    public Template handle(
            BasketId id, UnaryOperator<TemplateConfig> change, Attempt<Template> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = OwnOffering.of(offerings, attempt.caller(), id);
                    attempt.expects(before.published().version());
                    var after = before.configured(change.apply(before.published().config()));
                    var template = after.published();
                    var deed = TemplateDeeds.configured(before.published(), template);
                    offerings.save(before, after, attempt.trace(deed, template));
                    return template;
                });
    }
}
