package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How a basket stands on the marketplace.
 *
 * @param ownerDisplayName whom the template shows as its owner, instead of the operator
 */
public record TemplateConfig(
        Visibility visibility,
        Pricing pricing,
        Difficulty difficulty,
        List<String> tags,
        Optional<String> ownerDisplayName) {

    public static final Range TAGS = Range.whole(0, 10);

    /** Before they are upper-cased. */
    public static final TextRule TAG =
            TextRule.form(1, 24, "[A-Za-z0-9_-]+", "must be of A–Z 0–9 _ -");

    public static final TextRule OWNER_DISPLAY_NAME = TextRule.line(1, 80);

    public TemplateConfig {
        tags = List.copyOf(tags);
        brokenTags(tags)
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("tags " + clause);
                        });
    }

    public static Optional<String> brokenTags(List<String> tags) {
        return new HashSet<>(tags).size() == tags.size()
                ? Optional.empty()
                : Optional.of("must differ from each other (case does not count)");
    }
}
