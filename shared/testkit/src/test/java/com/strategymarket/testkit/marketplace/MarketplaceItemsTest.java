package com.strategymarket.testkit.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.platform.dynamo.item.ItemSize;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What really stands in the table, which no port tells. */
class MarketplaceItemsTest {

    private static final TemplateConfig EVERYTHING =
            new TemplateConfig(
                    Visibility.PUBLIC,
                    Sample.rupees(999),
                    Difficulty.ADVANCED,
                    List.of("A"),
                    Optional.of("House of Condors"));

    private final TableMarketplace world = new TableMarketplace();
    private final Admin admin = new Admin(world.offerings());

    @AfterEach
    void close() {
        world.close();
    }

    /** However it came to be as it is: a rest of what it was would be believed by some reader. */
    @Test
    void aChangedTemplateStandsAsOneThatWasAlwaysSo() {
        var always = Sample.config(Visibility.UNLISTED, Sample.free().pricing(), "B");
        admin.configure(admin.publish(1, EVERYTHING), always);
        admin.publish(2, always);

        assertEquals(card(2).keySet(), card(1).keySet());
    }

    @Test
    void onlyWhatIsToBeFoundStandsInTheIndexes() {
        var enabled = admin.publish(1);
        assertEquals("MARKETPLACE#INCOME", shelf().orElseThrow());

        var forPartners = admin.configure(enabled, Sample.config(Visibility.PARTNERS));
        assertEquals("PARTNERS#INCOME", shelf().orElseThrow());

        var unlisted = admin.configure(forPartners, Sample.config(Visibility.UNLISTED));
        assertEquals(Optional.empty(), shelf());

        admin.disable(admin.configure(unlisted, Sample.config()));
        assertEquals(Optional.empty(), shelf());
    }

    @Test
    void aTemplatesPartitionHoldsCardPreviewAndCountersAndNothingElse() {
        admin.publish(1);

        var counters = IntStream.range(0, 16).mapToObj(part -> "COUNT#" + part);
        assertEquals(
                Stream.concat(counters, Stream.of("PREVIEW", "TEMPLATE"))
                        .collect(Collectors.toSet()),
                sortKeys("TEMPLATE#" + Sample.id(1)));
        assertEquals(
                Set.of("BASKET#" + Sample.id(1), "OWN_TEMPLATE#" + Sample.id(1)),
                sortKeys(Sample.ADMIN.value()));
    }

    @Test
    void removalLeavesNothingButTheTrail() {
        var disabled = admin.disable(admin.publish(1));
        for (int part = 0; part < 16; part++) {
            world.countLive(Sample.id(1), part, 0);
        }

        admin.remove(disabled);

        assertEquals(Set.of(), sortKeys("TEMPLATE#" + Sample.id(1)));
        assertEquals(Set.of(), sortKeys(Sample.ADMIN.value()));
        assertEquals(4, sortKeys("AUDIT#" + disabled.basket().subject()).size());
    }

    @Test
    void anOrdinaryCardHasAKilobyteAtMost() {
        admin.publish(1, EVERYTHING);

        assertTrue(ItemSize.of(card(1)) <= 1024, "" + ItemSize.of(card(1)));
    }

    private Optional<String> shelf() {
        return Optional.ofNullable(card(1).get(TableLayout.MARKETPLACE_CATEGORY))
                .map(AttributeValue::s);
    }

    private Map<String, AttributeValue> card(int number) {
        return world.items("TEMPLATE#" + Sample.id(number)).stream()
                .filter(item -> item.get(TableLayout.SORT_KEY).s().equals("TEMPLATE"))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> sortKeys(String partition) {
        return world.items(partition).stream()
                .map(item -> item.get(TableLayout.SORT_KEY).s())
                .collect(Collectors.toSet());
    }
}
