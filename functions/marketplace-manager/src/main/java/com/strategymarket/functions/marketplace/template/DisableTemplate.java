package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.functions.marketplace.basket.OwnOffering;

/**
 * An admin takes a template off the marketplace; who follows it is told by the event that this
 * leaves.
 */
public final class DisableTemplate {

    private final Offerings offerings;

    public DisableTemplate(Offerings offerings) {
        this.offerings = offerings;
    }

    /** Disabling what is disabled already changes nothing and leaves no trace. */
    public Template handle(BasketId id, Attempt<Template> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var before = OwnOffering.of(offerings, attempt.caller(), id);
                    attempt.expects(before.published().version());
                    if (!before.published().isEnabled()) {
                        return before.published();
                    }
                    var after = before.disabled();
                    var template = after.published();
                    var deed = TemplateDeeds.disabled(template);
                    offerings.save(before, after, attempt.trace(deed, template));
                    return template;
                });
    }
}
