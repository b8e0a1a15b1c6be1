package com.strategymarket.domain.marketplace.browse;

import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.search.Words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which templates are wanted, beside the category: all that is named must match.
 *
 * @param tags upper-cased; a template must have all of them
 * @param words as {@link Words#sought} cuts them; each must begin a word of name or tags, or be a
 *     word of the description
 * @param maxFee in whole units of the template's own currency; a free one always matches
 */
public record Filter(
        Optional<Difficulty> difficulty,
        Optional<Pricing.Type> pricing,
        Set<String> tags,
        List<String> words,
        Optional<BigDecimal> maxFee) {

    public static final Filter NONE =
            new Filter(Optional.empty(), Optional.empty(), Set.of(), List.of(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }

    public boolean matches(TemplateCard card) {
        return difficulty.map(wanted -> wanted == card.difficulty()).orElse(true)
                && pricing.map(wanted -> wanted == card.pricing().type()).orElse(true)
                && card.tags().containsAll(tags)
                && maxFee.map(most -> costsAtMost(most, card.pricing())).orElse(true)
                && words.stream().allMatch(word -> speaksOf(word, card));
    }

    private static boolean costsAtMost(BigDecimal most, Pricing pricing) {
        return switch (pricing) {
            case Pricing.Free free -> true;
            case Pricing.Paid paid -> paid.monthlyFee().major().compareTo(most) <= 0;
        };
    }

    private static boolean speaksOf(String word, TemplateCard card) {
        var shown =
                Stream.concat(
                        Words.in(card.name()).stream(),
                        card.tags().stream().flatMap(Filter::wordsOfTag));
        return shown.anyMatch(candidate -> candidate.startsWith(word))
                || card.descriptionWords().has(word);
    }

    private static Stream<String> wordsOfTag(String tag) {
        var whole = tag.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(whole), Words.in(tag).stream());
    }
}
