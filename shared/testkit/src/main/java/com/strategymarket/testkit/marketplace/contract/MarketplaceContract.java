package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Filter;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is to be found, by whom, and in which order. */
public abstract class MarketplaceContract extends InAWorld {

    @Test
    void aCardIsWhatTheTemplateShows() {
        var published = admin.publish(1).published();

        assertEquals(List.of(published.card()), browsed(shelf(Sort.POPULAR), 20));
        assertEquals(List.of(published.card()), browsed(shelf(Sort.NEWEST), 20));
    }

    @Test
    void aChangeShowsOnTheCard() {
        var edited = admin.edit(admin.publish(1), Sample.draft("Renamed", Category.VOLATILITY));
        var free = admin.configure(edited, Sample.free("NEW")).published();

        assertEquals(List.of(free.card()), browsed(shelf(Sort.POPULAR), 20));
        assertEquals(List.of(free.card()), browsed(in(Category.VOLATILITY), 20));
        assertEquals(List.of(), browsed(in(Category.INCOME), 20));
    }

    /** Counts repeat, so that pages end within a tie and categories meet in one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void allCategoriesAreMergedMostSubscribersFirst(int limit) {
        fill(40);
        IntStream.rangeClosed(1, 40).forEach(i -> world.showSubscribers(Sample.id(i), i % 5));

        var cards = browsed(shelf(Sort.POPULAR), limit);

        assertOrdered(cards, Comparator.comparing(TemplateCard::subscriberCount).reversed());
        assertAll(IntStream.rangeClosed(1, 40), cards);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void allCategoriesAreMergedNewestFirst(int limit) {
        fill(40);

        var cards = browsed(shelf(Sort.NEWEST), limit);

        assertOrdered(cards, Comparator.comparing(TemplateCard::publishedAt).reversed());
        assertAll(IntStream.rangeClosed(1, 40), cards);
    }

    @Test
    void templatesOfOneMomentAreAllShown() {
        for (int i = 1; i <= 14; i++) {
            var draft = Sample.draft("Template", category(i));
            admin.publish(admin.add(Sample.basket(i, draft)), Sample.config(), Sample.NOW);
        }

        for (var sort : Sort.values()) {
            assertAll(IntStream.rangeClosed(1, 14), browsed(shelf(sort), 3));
        }
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void aCategoryShowsItsOwnAlone(Category category) {
        fill(24);

        var cards = browsed(in(category), 3);

        assertEquals(
                Set.of(category),
                cards.stream().map(TemplateCard::category).collect(Collectors.toSet()));
        assertEquals(4, cards.size());
    }

    @Test
    void oneCategoryMayHoldAllTheBest() {
        fill(30);
        IntStream.rangeClosed(1, 30)
                .filter(i -> category(i) == Category.HEDGING)
                .forEach(i -> world.showSubscribers(Sample.id(i), 1_000 + i));

        var first = browsed(shelf(Sort.POPULAR), 4).subList(0, 5);

        assertEquals(
                Set.of(Category.HEDGING),
                first.stream().map(TemplateCard::category).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void onlyPartnersSeeWhatIsForPartners(Sort sort) {
        admin.publish(1, Sample.config(Visibility.PUBLIC));
        admin.publish(2, Sample.config(Visibility.PARTNERS));
        admin.publish(3, Sample.config(Visibility.UNLISTED));
        admin.disable(admin.publish(4));
        admin.disable(admin.publish(5, Sample.config(Visibility.PARTNERS)));

        var partners = new Shelf(Optional.empty(), sort, Audience.PARTNER, Filter.NONE);

        assertAll(IntStream.of(1), browsed(shelf(sort), 20));
        assertAll(IntStream.of(1, 2), browsed(partners, 1));
    }

    @Test
    void aTemplateMovesWithItsVisibilityAndStatus() {
        var published = admin.publish(1);

        var unlisted = admin.configure(published, Sample.config(Visibility.UNLISTED));
        assertEquals(List.of(), browsed(shelf(Sort.POPULAR), 20));
        var again = admin.configure(unlisted, Sample.config());
        assertEquals(1, browsed(shelf(Sort.POPULAR), 20).size());
        var disabled = admin.disable(again);
        assertEquals(List.of(), browsed(shelf(Sort.NEWEST), 20));
        admin.publish(disabled, Sample.config(), Sample.NOW);
        assertEquals(1, browsed(shelf(Sort.NEWEST), 20).size());
    }

    /** Between two pages the card that the first one ended with goes away. */
    @Test
    void aPageGoesOnBehindATemplateThatIsGone() {
        IntStream.rangeClosed(1, 4).forEach(admin::publish);
        var first = world.marketplace().browse(shelf(Sort.NEWEST), Pages.first(2)).page();
        admin.disable(admin.find(Sample.id(3)).orElseThrow());

        var second = world.marketplace().browse(shelf(Sort.NEWEST), Pages.next(2, first)).page();

        assertAll(IntStream.of(4, 3), first.items());
        assertAll(IntStream.of(2, 1), second.items());
    }

    @Test
    void anEmptyMarketplaceIsAnEmptyLastPage() {
        var found = world.marketplace().browse(shelf(Sort.POPULAR), Pages.first(20));

        assertEquals(List.of(), found.page().items());
        assertEquals(Optional.empty(), found.page().next());
        assertEquals(OptionalInt.empty(), found.lookedAt());
    }

    private void fill(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> admin.publish(i, category(i)));
    }

    private static Category category(int number) {
        return Category.values()[number % Category.values().length];
    }

    private static Shelf shelf(Sort sort) {
        return new Shelf(Optional.empty(), sort, Audience.EVERYONE, Filter.NONE);
    }

    private static Shelf in(Category category) {
        return new Shelf(Optional.of(category), Sort.POPULAR, Audience.EVERYONE, Filter.NONE);
    }

    private List<TemplateCard> browsed(Shelf shelf, int limit) {
        return Pages.all(limit, page -> world.marketplace().browse(shelf, page).page());
    }

    private static void assertOrdered(List<TemplateCard> cards, Comparator<TemplateCard> order) {
        for (int i = 1; i < cards.size(); i++) {
            assertTrue(order.compare(cards.get(i - 1), cards.get(i)) <= 0, "at " + i);
        }
    }

    private static void assertAll(IntStream numbers, List<TemplateCard> cards) {
        var expected = numbers.mapToObj(Sample::id).collect(Collectors.toSet());
        assertEquals(expected, new HashSet<>(cards.stream().map(TemplateCard::id).toList()));
        assertEquals(expected.size(), cards.size(), "each once");
    }
}
