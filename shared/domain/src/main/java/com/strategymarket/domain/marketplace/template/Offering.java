package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.template.Template.Status;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.time.Instant;
import java.util.Optional;

/** A basket and the template made of it: they change together, so they are decided on together. */
public record Offering(Basket basket, Optional<Template> template) {

    /** The template shows the edit in the same moment. */
    public Offering edited(BasketDraft content, Instant now) {
        var changed = basket.edited(content, now);
        return new Offering(changed, template.map(shown -> shown.showing(changed)));
    }

    /** Enabling again keeps id, count and date of the first time. */
    public Offering enabled(TemplateConfig config, Instant now) {
        if (template.filter(Template::isEnabled).isPresent()) {
            throw Problem.of(ProblemCode.TEMPLATE_EXISTS).thrown();
        }
        var enabled =
                template.map(before -> before.with(Status.ENABLED, config))
                        .orElseGet(() -> Template.publish(basket, config, now));
        return new Offering(basket, Optional.of(enabled));
    }

    public Offering configured(TemplateConfig config) {
        var before = published();
        return new Offering(basket, Optional.of(before.with(before.status(), config)));
    }

    public Offering disabled() {
        var before = published();
        return new Offering(basket, Optional.of(before.with(Status.DISABLED, before.config())));
    }

    /** The template, be it enabled or not; a basket that never was one has none to speak of. */
    public Template published() {
        return template.orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
    }
}
