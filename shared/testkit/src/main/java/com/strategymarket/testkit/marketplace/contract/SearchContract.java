package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Filter;
import com.strategymarket.domain.marketplace.browse.Marketplace.Found;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.search.Words;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What filters leave of the marketplace, and how far a search looks. */
public abstract class SearchContract extends InAWorld {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void pagesStayFullWhenAFilterThinsThemOut(int limit) {
        for (int i = 1; i <= 60; i++) {
            admin.publish(i, i % 4 == 0 ? Sample.free("RARE") : Sample.config());
        }
        var rare = shelf(new Filter(none(), none(), Set.of("RARE"), List.of(), none()));

        var cards = Pages.all(limit, page -> world.marketplace().browse(rare, page).page());

        assertEquals(
                IntStream.rangeClosed(1, 15).mapToObj(i -> Sample.id(64 - 4 * i)).toList(),
                cards.stream().map(TemplateCard::id).toList());
    }

    @Test
    void everyWishNarrowsWhatIsFound() {
        admin.publish(1, Sample.free("A", "B"));
        admin.publish(2, Sample.config(Visibility.PUBLIC, Sample.rupees(500), "A"));
        admin.publish(3, Sample.config(Visibility.PUBLIC, Sample.rupees(999), "B"));

        assertFound(filter(Pricing.Type.FREE), 1);
        assertFound(filter(Pricing.Type.PAID), 3, 2);
        assertFound(tags("A"), 2, 1);
        assertFound(tags("A", "B"), 1);
        assertFound(maxFee("500"), 2, 1);
        assertFound(maxFee("499.99"), 1);
        assertFound(words("condor 3"), 3);
        assertFound(words("premium"), 3, 2, 1);
        assertFound(words("straddle"));
        assertFound(words("of a condor on premium"), 3, 2, 1);
    }

    @Test
    void aFilterWorksAcrossCategories() {
        for (int i = 1; i <= 12; i++) {
            var draft = Sample.draft(i > 6 ? "Needle" : "Hay", Category.values()[i % 6]);
            admin.publish(
                    admin.add(Sample.basket(i, draft)), Sample.config(), Sample.NOW.plusSeconds(i));
        }

        assertFound(words("needle"), 12, 11, 10, 9, 8, 7);
    }

    @Test
    void aLongSearchIsCutShortAndSaysHowFarItLooked() {
        publishMany(1_010);
        var needle = shelf(words("nowhere"));

        var first = world.marketplace().browse(needle, PageRequest.first(20));
        assertEquals(List.of(), first.page().items());
        assertEquals(OptionalInt.of(1_000), first.lookedAt());

        var second = world.marketplace().browse(needle, Pages.next(20, first.page()));
        assertEquals(OptionalInt.empty(), second.lookedAt());
        assertEquals(Optional.empty(), second.page().next());
    }

    @Test
    void aPageThatIsFullIsNotCutShort() {
        publishMany(230);

        var seen = new ArrayList<Found>();
        var next = Optional.<String>empty();
        do {
            seen.add(
                    world.marketplace().browse(shelf(words("condor")), new PageRequest(100, next)));
            next = seen.getLast().page().next();
        } while (next.isPresent());

        assertTrue(seen.stream().allMatch(found -> found.lookedAt().isEmpty()));
        assertEquals(230, seen.stream().mapToInt(found -> found.page().items().size()).sum());
    }

    private void publishMany(int count) {
        IntStream.rangeClosed(1, count).forEach(admin::publish);
    }

    private void assertFound(Filter filter, int... numbers) {
        var found = world.marketplace().browse(shelf(filter), PageRequest.first(20));

        assertEquals(
                IntStream.of(numbers).mapToObj(Sample::id).toList(),
                found.page().items().stream().map(TemplateCard::id).toList());
        assertEquals(OptionalInt.empty(), found.lookedAt());
    }

    private static Shelf shelf(Filter filter) {
        return new Shelf(Optional.empty(), Sort.NEWEST, Audience.EVERYONE, filter);
    }

    private static Filter filter(Pricing.Type pricing) {
        return new Filter(none(), Optional.of(pricing), Set.of(), List.of(), none());
    }

    private static Filter tags(String... tags) {
        return new Filter(none(), none(), Set.of(tags), List.of(), none());
    }

    private static Filter maxFee(String most) {
        var fee = Optional.of(new BigDecimal(most));
        return new Filter(none(), none(), Set.of(), List.of(), fee);
    }

    private static Filter words(String words) {
        return new Filter(none(), none(), Set.of(), Words.sought(words), none());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
