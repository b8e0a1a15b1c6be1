package com.strategymarket.functions.marketplace.browse;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Filter;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.rule.TextRule;
import com.strategymarket.domain.search.WordSet;
import com.strategymarket.domain.search.Words;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.Scalars;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What browsing can be narrowed down by. */
final class BrowseParameters {

    private static final Parameter<Optional<Category>> CATEGORY =
            Parameter.optional(
                    "category",
                    Scalars.choice(Category.class),
                    "Only this one; without it all are merged in true order.");

    private static final Parameter<Optional<Difficulty>> DIFFICULTY =
            Parameter.optional("difficulty", Scalars.choice(Difficulty.class), "Only this level.");

    private static final Parameter<Optional<Pricing.Type>> PRICING =
            Parameter.optional(
                    "pricing", Scalars.choice(Pricing.Type.class), "Only free or only paid ones.");

    private static final Parameter<List<String>> TAG =
            Parameter.repeated(
                    "tag",
                    Scalars.text(TemplateConfig.TAG),
                    TemplateConfig.TAGS.most().intValueExact(),
                    "May be repeated: all of them must be there.");

    private static final Parameter<Optional<String>> Q =
            Parameter.optional(
                    "q",
                    Scalars.text(TextRule.line(1, 100)),
                    "Words. Each must begin a word of the name or a tag, or be a word of the"
                            + " description: one of the first "
                            + WordSet.MOST
                            + " that have "
                            + Words.LONG
                            + " letters or more, or a shorter one if they leave room for it."
                            + " Shorter words that are no numbers do not count beside others.");

    private static final Parameter<Optional<BigDecimal>> MAX_FEE =
            Parameter.optional(
                    "max_fee",
                    Numbers.decimal(Pricing.FEE),
                    "At most this fee a month, in the template's own currency; free ones match,"
                            + " too.");

    private static final Parameter<Sort> SORT =
            Parameter.orElse(
                    "sort",
                    Scalars.lowerCaseChoice(Sort.class),
                    Sort.POPULAR,
                    sort -> sort.name().toLowerCase(Locale.ROOT),
                    "Most subscribers first, or newest first.");

    private BrowseParameters() {}

    static Parameter<?>[] all() {
        return new Parameter<?>[] {CATEGORY, DIFFICULTY, PRICING, TAG, Q, MAX_FEE, SORT};
    }

    static Shelf shelf(Call<?> call, Audience audience) {
        var tags =
                call.query(TAG).stream()
                        .map(tag -> tag.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        var filter =
                new Filter(
                        call.query(DIFFICULTY),
                        call.query(PRICING),
                        tags,
                        call.query(Q).map(Words::sought).orElse(List.of()),
                        call.query(MAX_FEE));
        return new Shelf(call.query(CATEGORY), call.query(SORT), audience, filter);
    }
}
