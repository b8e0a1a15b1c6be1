package com.strategymarket.functions.marketplace.template;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.OwnTemplate;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.util.function.Function;

/** How templates are shown to their owner. */
final class TemplateView {

    private static final Range SUM = Range.decimal("-1000000000000000", "1000000000000000", 3);

    private static final ObjectShape<Money> REVENUE =
            ObjectShape.view(
                    "Revenue",
                    revenue -> {
                        revenue.required("currency", Money::currency, Scalars.currency());
                        revenue.required("gross", Money::major, Numbers.decimal(SUM));
                    });

    static final ObjectShape<Template> WHOLE =
            ObjectShape.view("OwnTemplate", template -> describe(template, shown -> shown));

    private static final ObjectShape<OwnTemplate> LISTED =
            ObjectShape.view(
                    "OwnTemplateWithRevenue",
                    own -> {
                        describe(own, OwnTemplate::template);
                        own.required(
                                        "revenue_to_date",
                                        OwnTemplate::revenueToDate,
                                        ListShape.of(REVENUE))
                                .about("One sum a currency; empty until somebody has paid.");
                    });

    static final PageShape<OwnTemplate> PAGE = PageShape.of("OwnTemplatePage", "templates", LISTED);

    private TemplateView() {}

    private static <T> void describe(Definition<T> owner, Function<T, Template> template) {
        owner.required("template_id", template.andThen(t -> t.id().value()), Scalars.text());
        owner.required(
                "status",
                template.andThen(Template::status),
                Scalars.choice(Template.Status.class));
        owner.required("name", template.andThen(Template::name), Scalars.text());
        owner.required(
                "category", template.andThen(Template::category), Scalars.choice(Category.class));
        owner.required(
                "visibility",
                template.andThen(t -> t.config().visibility()),
                Scalars.choice(Visibility.class));
        owner.required(
                "pricing", template.andThen(t -> t.config().pricing()), TemplateShapes.PRICING);
        owner.required(
                "difficulty_level",
                template.andThen(t -> t.config().difficulty()),
                Scalars.choice(Difficulty.class));
        owner.required(
                "tags", template.andThen(t -> t.config().tags()), ListShape.of(Scalars.text()));
        owner.optional(
                "owner_display_name",
                template.andThen(t -> t.config().ownerDisplayName()),
                Scalars.text());
        owner.required(
                "subscriber_count", template.andThen(Template::subscriberCount), Numbers.count());
        owner.required("published_at", template.andThen(Template::publishedAt), Scalars.instant());
        owner.required("version", template.andThen(Template::version), Numbers.count());
    }
}
