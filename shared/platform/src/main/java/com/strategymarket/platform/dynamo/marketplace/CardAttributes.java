package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Card;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.search.WordSet;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;

import java.util.Currency;

/** The part of a template's item that the indexes project: browsing reads nothing else. */
final class CardAttributes {

    private CardAttributes() {}

    /** All but the subscriber count, which is published by itself. */
    static void write(TemplateCard card, ItemWriter writer) {
        writer.text(Card.NAME, card.name())
                .text(Card.CATEGORY, card.category().name())
                .text(Card.DIFFICULTY, card.difficulty().name())
                .text(Card.PRICING_TYPE, card.pricing().type().name())
                .texts(Card.TAGS, card.tags())
                .bytes(Card.SEARCH_WORDS, card.descriptionWords().toBytes())
                .instant(TableLayout.PUBLISHED_AT, card.publishedAt());
        if (card.pricing() instanceof Pricing.Paid(var fee)) {
            writer.number(Card.MONTHLY_FEE, fee.minor())
                    .text(Card.CURRENCY, fee.currency().getCurrencyCode());
        }
    }

    static TemplateCard read(ItemReader reader) {
        return new TemplateCard(
                TemplateItem.id(reader.key()),
                reader.text(Card.NAME),
                Category.valueOf(reader.text(Card.CATEGORY)),
                Difficulty.valueOf(reader.text(Card.DIFFICULTY)),
                pricing(reader),
                reader.texts(Card.TAGS),
                WordSet.fromBytes(reader.bytes(Card.SEARCH_WORDS)),
                reader.instant(TableLayout.PUBLISHED_AT),
                reader.number(TableLayout.SUBSCRIBER_COUNT));
    }

    private static Pricing pricing(ItemReader reader) {
        return switch (Pricing.Type.valueOf(reader.text(Card.PRICING_TYPE))) {
            case FREE -> new Pricing.Free();
            case PAID ->
                    new Pricing.Paid(
                            new Money(
                                    reader.number(Card.MONTHLY_FEE),
                                    Currency.getInstance(reader.text(Card.CURRENCY))));
        };
    }
}
