package com.strategymarket.testkit.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Filter;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Round trips and capacity units of each operation, against the budgets of the table's design. */
class MarketplaceBudgetsTest {

    private static final PageRequest TWENTY = PageRequest.first(20);

    private final Largest largest = new Largest();
    private final TableMarketplace world = new TableMarketplace();
    private final Admin admin = new Admin(world.offerings());

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void twentyOfTheLargestCardsTakeOneRoundTripAndThreeUnits(Sort sort) {
        fill(25, Category.DIRECTIONAL);

        var cost = browsing(Optional.of(Category.DIRECTIONAL), sort, Audience.EVERYONE);

        assertCost(cost, 1, 1, 3);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void allCategoriesAreReadSideBySideAtThreeUnitsEach(Sort sort) {
        for (var category : Category.values()) {
            fill(20, category);
        }

        assertCost(browsing(Optional.empty(), sort, Audience.EVERYONE), 6, 1, 6 * 3);
        assertCost(browsing(Optional.empty(), sort, Audience.PARTNER), 12, 1, 6 * 3.5);
    }

    @Test
    void detailsOfTheLargestBasketTakeOneRoundTripAndTwoUnits() {
        var offering = largest(1, Category.DIRECTIONAL);
        for (int part = 0; part < 16; part++) {
            world.countLive(offering.basket().id(), part, 1_000_000);
        }

        assertCost(details(offering), 1, 1, 2);
    }

    @Test
    void detailsOfAnOrdinaryTemplateTakeOneUnit() {
        assertCost(details(admin.publish(1)), 1, 1, 1);
    }

    @Test
    void ownBasketsAndTemplatesAreRead() {
        for (int i = 1; i <= 25; i++) {
            admin.publish(i);
        }

        assertCost(cost(() -> world.baskets().find(Sample.ADMIN, Sample.id(1))), 1, 1, 1);
        assertCost(cost(() -> world.baskets().newestFirst(Sample.ADMIN, TWENTY)), 1, 1, 3);
        assertCost(cost(() -> world.templates().ownedBy(Sample.ADMIN, TWENTY)), 2, 2, 21);
        assertCost(cost(() -> admin.find(Sample.id(1))), 1, 1, 2);
    }

    @Test
    void everyChangeIsOneTransaction() {
        var added = changing(4, () -> admin.add(1));
        var edited = changing(6, () -> admin.edit(added, Sample.draft("Renamed")));
        var published =
                changing(14 + 16 * 2, () -> admin.publish(edited, Sample.config(), Sample.NOW));
        var shown = changing(12, () -> admin.edit(published, Sample.draft("Again")));
        var free = changing(8, () -> admin.configure(shown, Sample.free()));
        var disabled = changing(8, () -> admin.disable(free));
        var enabled = changing(8, () -> admin.publish(disabled, Sample.config(), Sample.NOW));
        var gone = admin.disable(enabled);

        assertCost(cost(() -> admin.remove(gone)), 2, 2, 1);
    }

    @Test
    void anAnswerThatIsKeptTakesTwoUnitsMore() {
        var offering = new Offering(Sample.basket(1), Optional.empty());
        var receipt =
                new Receipt(
                        "caller",
                        "POST /x",
                        "k".repeat(64),
                        "b".repeat(64),
                        201,
                        Map.of("Location", "/x/1"),
                        "{}",
                        Sample.NOW.plusSeconds(86_400));
        var trace = admin.trace(offering, Optional.of(receipt));

        var cost = cost(() -> world.offerings().add(offering, trace));

        assertEquals(1, cost.calls());
        assertEquals(4 + 2, cost.writeUnits());
    }

    /** What it came to, when it took one call and so many units. */
    private static <T> T changing(double units, Supplier<T> change) {
        return Cost.measured(
                () -> {
                    var outcome = change.get();
                    assertEquals(1, Cost.current().calls());
                    assertEquals(units, Cost.current().writeUnits());
                    return outcome;
                });
    }

    private static void assertCost(Cost cost, int calls, int depth, double readUnits) {
        assertEquals(calls, cost.calls());
        assertEquals(depth, cost.depth());
        assertTrue(cost.readUnits() <= readUnits, cost.toString());
    }

    private Cost browsing(Optional<Category> category, Sort sort, Audience audience) {
        var shelf = new Shelf(category, sort, audience, Filter.NONE);
        return cost(
                () ->
                        assertEquals(
                                20,
                                world.marketplace().browse(shelf, TWENTY).page().items().size()));
    }

    private Cost details(Offering offering) {
        return cost(() -> world.templates().find(offering.basket().id()).orElseThrow());
    }

    private void fill(int count, Category category) {
        for (int i = 1; i <= count; i++) {
            largest(100 * category.ordinal() + i, category);
        }
    }

    private Offering largest(int number, Category category) {
        var basket = Sample.basket(number, largest.basket(category));
        var published = admin.publish(admin.add(basket), largest.config(), Sample.NOW);
        world.showSubscribers(basket.id(), 1_000_000 + number);
        return published;
    }

    private static Cost cost(Runnable operation) {
        return Cost.measured(
                () -> {
                    operation.run();
                    return Cost.current();
                });
    }
}
