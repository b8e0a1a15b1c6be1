package com.strategymarket.platform.json.marketplace;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.currency;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a basket stands on the marketplace, as admins write it and as it is shown. */
public final class TemplateShapes {

    public static final ObjectShape<Pricing> PRICING =
            ObjectShape.of(
                    "Pricing",
                    pricing -> {
                        var type =
                                pricing.required("type", Pricing::type, choice(Pricing.Type.class));
                        var fee =
                                pricing.optional(
                                                "monthly_fee",
                                                TemplateShapes::fee,
                                                decimal(Pricing.FEE))
                                        .about(
                                                "In whole units of the currency: 999 is 999 rupees."
                                                        + " At least 1 for PAID, absent for FREE.");
                        var currency =
                                pricing.optional("currency", TemplateShapes::currencyOf, currency())
                                        .about("ISO 4217; INR unless given.");
                        pricing.rule(
                                "monthly_fee",
                                read ->
                                        Pricing.brokenFee(
                                                read.get(type),
                                                read.get(fee),
                                                orDefault(read.get(currency))));
                        return read ->
                                Pricing.of(
                                        read.get(type),
                                        read.get(fee),
                                        orDefault(read.get(currency)));
                    });

    public static final ObjectShape<TemplateConfig> CONFIG =
            ObjectShape.of(
                    "TemplateConfig",
                    config -> {
                        var visibility =
                                config.orElse(
                                        "visibility",
                                        TemplateConfig::visibility,
                                        choice(Visibility.class),
                                        Visibility.PUBLIC);
                        var pricing = config.required("pricing", TemplateConfig::pricing, PRICING);
                        var difficulty =
                                config.required(
                                        "difficulty_level",
                                        TemplateConfig::difficulty,
                                        choice(Difficulty.class));
                        var tags =
                                config.orElse(
                                                "tags",
                                                TemplateConfig::tags,
                                                ListShape.of(
                                                        text(TemplateConfig.TAG),
                                                        TemplateConfig.TAGS),
                                                List.of())
                                        .about("Unique; we upper-case them.");
                        var owner =
                                config.optional(
                                                "owner_display_name",
                                                TemplateConfig::ownerDisplayName,
                                                text(TemplateConfig.OWNER_DISPLAY_NAME))
                                        .about(
                                                "Whom the template shows as its owner; the operator"
                                                        + " unless given.");
                        config.rule(
                                "tags",
                                read -> TemplateConfig.brokenTags(upperCased(read.get(tags))));
                        return read ->
                                new TemplateConfig(
                                        read.get(visibility),
                                        read.get(pricing),
                                        read.get(difficulty),
                                        upperCased(read.get(tags)),
                                        read.get(owner));
                    });

    private TemplateShapes() {}

    private static Optional<BigDecimal> fee(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Free free -> Optional.empty();
            case Pricing.Paid paid -> Optional.of(paid.monthlyFee().major());
        };
    }

    private static Optional<Currency> currencyOf(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Free free -> Optional.empty();
            case Pricing.Paid paid -> Optional.of(paid.monthlyFee().currency());
        };
    }

    private static Currency orDefault(Optional<Currency> given) {
        return given.orElse(Pricing.DEFAULT_CURRENCY);
    }

    private static List<String> upperCased(List<String> tags) {
        return tags.stream().map(tag -> tag.toUpperCase(Locale.ROOT)).toList();
    }
}
