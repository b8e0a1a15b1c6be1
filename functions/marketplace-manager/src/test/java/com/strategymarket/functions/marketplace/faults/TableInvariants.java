package com.strategymarket.functions.marketplace.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.marketplace.BasketShapes;
import com.strategymarket.platform.json.marketplace.PreviewShapes;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.function.TableContents;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold of the whole table at any moment, whatever was done to it and whatever failed. */
final class TableInvariants {

    private final TableContents table;

    TableInvariants(Stage stage) {
        this.table = TableContents.of(stage.table(), stage.tableName());
    }

    void check() {
        cardPreviewAndOwnTemplateStandTogether();
        previewsAndCardsShowTheirBaskets();
        onlyWhatIsToBeFoundIsInTheIndex();
        everyVersionHasOneAuditRecord();
    }

    long baskets() {
        return table.ids("BASKET#").size();
    }

    long receipts() {
        return table.receipts();
    }

    private void cardPreviewAndOwnTemplateStandTogether() {
        var cards = templateIds("TEMPLATE");
        assertEquals(cards, templateIds("PREVIEW"), "cards and previews");
        assertEquals(cards, table.ids("OWN_TEMPLATE#"), "cards and own templates");
        assertTrue(table.ids("BASKET#").containsAll(cards), "cards have baskets");
    }

    private void previewsAndCardsShowTheirBaskets() {
        for (var id : templateIds("TEMPLATE")) {
            var basket = basket(id);
            var preview =
                    Packed.unpack(
                            PreviewShapes.PREVIEW,
                            table.item("TEMPLATE#" + id, "PREVIEW")
                                    .get("content")
                                    .b()
                                    .asByteArray());
            assertEquals(Preview.of(basket), preview, "preview of " + id);
            assertEquals(basket.name(), card(id).get("name").s(), "name of " + id);
        }
    }

    private void onlyWhatIsToBeFoundIsInTheIndex() {
        for (var id : templateIds("TEMPLATE")) {
            boolean enabled = card(id).get("template_status").s().equals("ENABLED");
            boolean listed = card(id).containsKey(TableLayout.MARKETPLACE_CATEGORY);
            assertEquals(enabled, listed, "enabled and listed: " + id);
        }
    }

    /**
     * A basket's versions are its audit records; a deleted one has one more, and nothing else is
     * left of it.
     */
    private void everyVersionHasOneAuditRecord() {
        for (var entry : table.deeds().entrySet()) {
            if (entry.getKey().startsWith("BASKET#")) {
                var id = entry.getKey().substring("BASKET#".length());
                var what = entry.getValue();
                if (table.ids("BASKET#").contains(id)) {
                    assertEquals(version(id), what.size(), "versions and audit records of " + id);
                } else {
                    assertEquals(1, what.stream().filter("basket.deleted"::equals).count(), id);
                }
            }
        }
    }

    private BasketDraft basket(String id) {
        return Packed.unpack(BasketShapes.DRAFT, basketItem(id).get("content").b().asByteArray());
    }

    private long version(String id) {
        return Long.parseLong(basketItem(id).get("version").n());
    }

    private Map<String, AttributeValue> basketItem(String id) {
        return table.all().stream()
                .filter(item -> TableContents.sortKey(item).equals("BASKET#" + id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, AttributeValue> card(String id) {
        return table.item("TEMPLATE#" + id, "TEMPLATE");
    }

    private Set<String> templateIds(String sort) {
        return table.keys().stream()
                .filter(key -> key.partition().startsWith("TEMPLATE#") && key.sort().equals(sort))
                .map(key -> key.partition().substring("TEMPLATE#".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
