package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;

import java.util.List;
import java.util.function.Function;

/** What the audit trail says of templates. */
final class TemplateDeeds {

    private static final List<Term> TERMS =
            List.of(
                    new Term("visibility", config -> config.visibility().name()),
                    new Term("pricing", config -> inWords(config.pricing())),
                    new Term("difficulty_level", config -> config.difficulty().name()),
                    new Term("tags", config -> String.join(",", config.tags())),
                    new Term(
                            "owner_display_name", config -> config.ownerDisplayName().orElse("-")));

    private record Term(String name, Function<TemplateConfig, String> inWords) {}

    private TemplateDeeds() {}

    static Deed published(Template template) {
        return whole(Deed.of(template.subject(), "template.published"), template);
    }

    static Deed disabled(Template template) {
        return Deed.of(template.subject(), "template.disabled").with("version", template.version());
    }

    /** All of it as it is; what changed stands with what it was: a fee asks for consent by it. */
    static Deed configured(Template before, Template after) {
        var deed = whole(Deed.of(after.subject(), "template.configured"), after);
        for (var term : TERMS) {
            var was = term.inWords().apply(before.config());
            deed = deed.withChanged(term.name(), was, term.inWords().apply(after.config()));
        }
        return deed;
    }

    private static Deed whole(Deed deed, Template template) {
        var told = deed.with("version", template.version());
        for (var term : TERMS) {
            told = told.with(term.name(), term.inWords().apply(template.config()));
        }
        return told;
    }

    private static String inWords(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Free free -> "FREE";
            case Pricing.Paid paid ->
                    paid.monthlyFee().major().toPlainString() + " " + paid.monthlyFee().currency();
        };
    }
}
