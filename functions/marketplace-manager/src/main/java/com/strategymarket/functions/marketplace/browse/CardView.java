package com.strategymarket.functions.marketplace.browse;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.marketplace.PreviewShapes;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.util.Optional;
import java.util.function.Function;

/** How templates are shown to whoever looks for one. */
final class CardView {

    private static final ObjectShape<TemplateCard> CARD =
            ObjectShape.view("TemplateCard", card -> describe(card, shown -> shown));

    static final PageShape<TemplateCard> PAGE = PageShape.of("TemplatePage", "templates", CARD);

    /**
     * @param nameless whom a template shows as its owner when it names nobody
     */
    record Shown(TemplateDetails details, String nameless) {

        private Optional<String> owner() {
            return details.template().config().ownerDisplayName();
        }
    }

    static final ObjectShape<Shown> DETAILS =
            ObjectShape.view(
                    "TemplateDetails",
                    details -> {
                        describe(details, shown -> shown.details().template().card());
                        details.required(
                                "description",
                                shown -> shown.details().preview().description(),
                                Scalars.text());
                        details.required(
                                "owner_display_name",
                                shown -> shown.owner().orElse(shown.nameless()),
                                Scalars.text());
                        details.required(
                                        "strategies",
                                        shown -> shown.details().preview().strategies(),
                                        ListShape.of(PreviewShapes.STRATEGY))
                                .about(
                                        "A preview: strikes, stop-losses and targets are the"
                                                + " owner's.");
                    });

    private CardView() {}

    private static <T> void describe(Definition<T> owner, Function<T, TemplateCard> card) {
        owner.required("template_id", card.andThen(c -> c.id().value()), Scalars.text());
        owner.required("name", card.andThen(TemplateCard::name), Scalars.text());
        owner.required(
                "category", card.andThen(TemplateCard::category), Scalars.choice(Category.class));
        owner.required(
                "difficulty_level",
                card.andThen(TemplateCard::difficulty),
                Scalars.choice(Difficulty.class));
        owner.required(
                "subscriber_count", card.andThen(TemplateCard::subscriberCount), Numbers.count());
        owner.required("pricing", card.andThen(TemplateCard::pricing), TemplateShapes.PRICING);
        owner.required("tags", card.andThen(TemplateCard::tags), ListShape.of(Scalars.text()));
        owner.required("published_at", card.andThen(TemplateCard::publishedAt), Scalars.instant());
    }
}
