package com.strategymarket.functions.marketplace.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.marketplace.BasketShapes;
import com.strategymarket.platform.json.marketplace.PreviewShapes;
import com.strategymarket.testkit.faults.Stage;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold of the whole table at any moment, whatever was done to it and whatever failed. */
final class TableInvariants {

    private final Map<Key, Map<String, AttributeValue>> items = new HashMap<>();

    TableInvariants(Stage stage) {
        stage.table()
                .scan(scan -> scan.tableName(stage.tableName()).consistentRead(true))
                .items()
                .forEach(item -> items.put(Key.of(item), item));
    }

    void check() {
        cardPreviewAndOwnTemplateStandTogether();
        previewsAndCardsShowTheirBaskets();
        onlyWhatIsToBeFoundIsInTheIndex();
        everyVersionHasOneAuditRecord();
    }

    long baskets() {
        return ids("BASKET#").size();
    }

    long receipts() {
        return items.keySet().stream().filter(key -> key.partition().startsWith("IDEM#")).count();
    }

    private void cardPreviewAndOwnTemplateStandTogether() {
        var cards = templateIds("TEMPLATE");
        assertEquals(cards, templateIds("PREVIEW"), "cards and previews");
        assertEquals(cards, ids("OWN_TEMPLATE#"), "cards and own templates");
        assertTrue(ids("BASKET#").containsAll(cards), "cards have baskets");
    }

    private void previewsAndCardsShowTheirBaskets() {
        for (var id : templateIds("TEMPLATE")) {
            var basket = basket(id);
            var preview =
                    Packed.unpack(
                            PreviewShapes.PREVIEW,
                            items.get(new Key("TEMPLATE#" + id, "PREVIEW"))
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
        for (var entry : auditsBySubject().entrySet()) {
            if (entry.getKey().startsWith("BASKET#")) {
                var id = entry.getKey().substring("BASKET#".length());
                var what = entry.getValue();
                if (ids("BASKET#").contains(id)) {
                    assertEquals(version(id), what.size(), "versions and audit records of " + id);
                } else {
                    assertEquals(1, what.stream().filter("basket.deleted"::equals).count(), id);
                }
            }
        }
    }

    private Map<String, List<String>> auditsBySubject() {
        return items.entrySet().stream()
                .filter(entry -> AuditItem.isOne(entry.getKey()))
                .map(entry -> AuditItem.read(entry.getValue()))
                .collect(
                        Collectors.groupingBy(
                                audit -> audit.subject(),
                                Collectors.mapping(audit -> audit.what(), Collectors.toList())));
    }

    private BasketDraft basket(String id) {
        return Packed.unpack(BasketShapes.DRAFT, basketItem(id).get("content").b().asByteArray());
    }

    private long version(String id) {
        return Long.parseLong(basketItem(id).get("version").n());
    }

    private Map<String, AttributeValue> basketItem(String id) {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey().sort().equals("BASKET#" + id))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Map<String, AttributeValue> card(String id) {
        return items.get(new Key("TEMPLATE#" + id, "TEMPLATE"));
    }

    private Set<String> templateIds(String sort) {
        return items.keySet().stream()
                .filter(key -> key.partition().startsWith("TEMPLATE#") && key.sort().equals(sort))
                .map(key -> key.partition().substring("TEMPLATE#".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ids(String sortPrefix) {
        return items.keySet().stream()
                .map(Key::sort)
                .filter(sort -> sort.startsWith(sortPrefix))
                .map(sort -> sort.substring(sortPrefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
