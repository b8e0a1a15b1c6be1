package com.strategymarket.local.kill;

import static java.util.stream.Collectors.toCollection;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.embedded.EmbeddedTable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that is in a table, seen from below when nobody serves it. */
record StoredItems(List<Map<String, AttributeValue>> items) {

    static StoredItems in(Path folder) {
        try (var table = EmbeddedTable.in(folder)) {
            var found = new ArrayList<Map<String, AttributeValue>>();
            table.client()
                    .scanPaginator(scan -> scan.tableName(table.tableName()).consistentRead(true))
                    .items()
                    .forEach(found::add);
            return new StoredItems(found);
        }
    }

    /** The ids in the partition keys that begin so, of items with this sort key. */
    Set<String> partitions(String prefix, String sort) {
        return items.stream()
                .filter(item -> sort(item).equals(sort))
                .map(item -> item.get(TableLayout.PARTITION_KEY).s())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(toCollection(TreeSet::new));
    }

    /** The ids in the sort keys that begin so. */
    Set<String> sorts(String prefix) {
        return items.stream()
                .map(StoredItems::sort)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(toCollection(TreeSet::new));
    }

    /** How many of their items have this sort key. */
    long called(String sort) {
        return items.stream().filter(item -> sort(item).equals(sort)).count();
    }

    /** The requests of which the audit trail tells, one a change; sign-ins are none of them. */
    List<String> auditedRequests() {
        return items.stream()
                .filter(item -> item.get(TableLayout.PARTITION_KEY).s().startsWith("AUDIT#"))
                .filter(item -> !item.get("subject").s().startsWith("USER#"))
                .map(item -> item.get("request_id").s())
                .toList();
    }

    private static String sort(Map<String, AttributeValue> item) {
        return item.get(TableLayout.SORT_KEY).s();
    }
}
