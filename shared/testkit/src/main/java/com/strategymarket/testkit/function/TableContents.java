package com.strategymarket.testkit.function;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.trace.AuditItem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that stands in a table at one moment. */
public final class TableContents {

    private final Map<Key, Map<String, AttributeValue>> items = new HashMap<>();

    private TableContents() {}

    public static TableContents of(DynamoDbClient table, String tableName) {
        var contents = new TableContents();
        table.scanPaginator(scan -> scan.tableName(tableName).consistentRead(true))
                .items()
                .forEach(item -> contents.items.put(Key.of(item), item));
        return contents;
    }

    public List<Map<String, AttributeValue>> all() {
        return List.copyOf(items.values());
    }

    public Set<Key> keys() {
        return Set.copyOf(items.keySet());
    }

    public Optional<Map<String, AttributeValue>> find(String partition, String sort) {
        return Optional.ofNullable(items.get(new Key(partition, sort)));
    }

    /** An item that has to be there. */
    public Map<String, AttributeValue> item(String partition, String sort) {
        return find(partition, sort)
                .orElseThrow(() -> new AssertionError("no " + partition + " / " + sort));
    }

    /** What follows the prefix in the sort keys that have it. */
    public Set<String> ids(String sortPrefix) {
        return items.keySet().stream()
                .map(Key::sort)
                .filter(sort -> sort.startsWith(sortPrefix))
                .map(sort -> sort.substring(sortPrefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Map<String, AttributeValue>> under(String partitionPrefix) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        items.forEach(
                (key, item) -> {
                    if (key.partition().startsWith(partitionPrefix)) {
                        found.add(item);
                    }
                });
        return found;
    }

    public long receipts() {
        return under("IDEM#").size();
    }

    /** What was done to each subject. */
    public Map<String, List<String>> deeds() {
        return items.entrySet().stream()
                .filter(entry -> AuditItem.isOne(entry.getKey()))
                .map(entry -> AuditItem.read(entry.getValue()))
                .collect(
                        Collectors.groupingBy(
                                AuditRecord::subject,
                                Collectors.mapping(AuditRecord::what, Collectors.toList())));
    }

    public static String sortKey(Map<String, AttributeValue> item) {
        return item.get(TableLayout.SORT_KEY).s();
    }
}
