package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;

/** What the audit trail says of templates. */
final class TemplateDeeds {

    private TemplateDeeds() {}

    static Deed published(Template template) {
        return whole(Deed.of(template.subject(), "template.published"), template);
    }

    static Deed disabled(Template template) {
        return Deed.of(template.subject(), "template.disabled").with("version", template.version());
    }

    /** A changed fee stands with what it was: consent to it is asked for by this. */
    static Deed configured(Template before, Template after) {
        var deed = whole(Deed.of(after.subject(), "template.configured"), after);
        var was = before.config().pricing();
        return was.equals(after.config().pricing())
                ? deed
                : deed.with("pricing_before", inWords(was));
    }

    private static Deed whole(Deed deed, Template template) {
        TemplateConfig config = template.config();
        return deed.with("version", template.version())
                .with("visibility", config.visibility())
                .with("pricing", inWords(config.pricing()))
                .with("difficulty_level", config.difficulty())
                .with("tags", String.join(",", config.tags()));
    }

    private static String inWords(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Free free -> "FREE";
            case Pricing.Paid paid ->
                    paid.monthlyFee().major().toPlainString() + " " + paid.monthlyFee().currency();
        };
    }
}
