package com.strategymarket.platform.dynamo;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.platform.dynamo.item.ItemSize;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Capacity units as we reckon them, since DynamoDB Local reports wrong ones for transactions and
 * budgets have to be asserted somewhere. The model leans to the dear side where a request does not
 * tell what the table finds:
 *
 * <ul>
 *   <li>A read takes a unit for each 4 KB begun, half of it when eventual: of each item for gets,
 *       of the sum for a page of a query. To find nothing takes one too.
 *   <li>A write of a transaction takes two units for each KB begun, be it a check or a delete, and
 *       as much when the transaction is refused. An item that is replaced is taken to be no larger
 *       than the new one; one that is updated, deleted or checked to have 1 KB, unless what is set,
 *       or what is reported as found, is larger.
 *   <li>An index takes a unit for each KB begun of what it projects, when an item that stands in it
 *       is new, and two, one to leave and one to enter, when its place may change: it is put over
 *       another one, or an update touches a key of the index. An update of what is only projected
 *       takes one. Deletes are taken to be of items that stand in no index.
 * </ul>
 */
record Units(double read, double write) {

    static final Units NONE = new Units(0, 0);

    private static final int READ_BYTES = 4096;
    private static final int WRITE_BYTES = 1024;
    private static final int OF_A_TRANSACTION = 2;

    static Units ofGet(Map<String, AttributeValue> found, boolean consistent) {
        return new Units(reading(ItemSize.of(found), consistent), 0);
    }

    static Units ofBatch(int asked, Collection<Map<String, AttributeValue>> found) {
        var read = found.stream().mapToDouble(item -> reading(ItemSize.of(item), true)).sum();
        return new Units(read + asked - found.size(), 0);
    }

    static Units ofPage(List<Map<String, AttributeValue>> found, boolean consistent) {
        return new Units(reading(found.stream().mapToInt(ItemSize::of).sum(), consistent), 0);
    }

    static Units ofTransaction(List<Write> writes) {
        var items = writes.stream().mapToInt(Units::ofItem).sum();
        var indexes = writes.stream().mapToInt(Units::ofIndexes).sum();
        return new Units(0, items + indexes);
    }

    /** A refused transaction takes what the items take, and leaves the indexes alone. */
    static Units ofRefused(
            List<Write> writes, Function<Write, Optional<Map<String, AttributeValue>>> found) {
        var items =
                writes.stream()
                        .mapToInt(
                                write ->
                                        Math.max(
                                                ofItem(write),
                                                OF_A_TRANSACTION
                                                        * kilobytes(
                                                                found.apply(write)
                                                                        .map(ItemSize::of)
                                                                        .orElse(0))))
                        .sum();
        return new Units(0, items);
    }

    /** An update by itself; it takes as much when its condition fails. */
    static Units ofUpdate(Write.Update write, Map<String, AttributeValue> found) {
        var bytes = Math.max(ItemSize.of(told(write)), ItemSize.of(found));
        return new Units(0, kilobytes(bytes) + ofIndexes(write));
    }

    private static double reading(int bytes, boolean consistent) {
        return blocks(bytes, READ_BYTES) * (consistent ? 1 : 0.5);
    }

    private static int ofItem(Write write) {
        return OF_A_TRANSACTION * kilobytes(ItemSize.of(told(write)));
    }

    private static int ofIndexes(Write write) {
        return TableLayout.indexes().stream()
                .mapToInt(index -> moves(write, index) * kilobytes(projectedSize(write, index)))
                .sum();
    }

    /** How often the index is written. */
    private static int moves(Write write, Index index) {
        var keys = Set.of(index.partitionKey(), index.sortKey());
        return switch (write) {
            case Write.Put put when !put.item().keySet().containsAll(keys) -> 0;
            case Write.Put put -> put.condition().demandsAbsence() ? 1 : 2;
            case Write.Update update when touches(update, keys) -> 2;
            case Write.Update update -> touches(update, index.projected()) ? 1 : 0;
            case Write.Delete delete -> 0;
            case Write.Check check -> 0;
        };
    }

    private static boolean touches(Write.Update update, Collection<String> attributes) {
        return attributes.stream().anyMatch(update.touched()::contains);
    }

    private static int projectedSize(Write write, Index index) {
        var standing = new HashSet<>(index.projected());
        standing.addAll(
                List.of(
                        index.partitionKey(),
                        index.sortKey(),
                        TableLayout.PARTITION_KEY,
                        TableLayout.SORT_KEY));
        var projected = new HashMap<>(told(write));
        projected.keySet().retainAll(standing);
        return ItemSize.of(projected);
    }

    /** What a write tells of its item. */
    private static Map<String, AttributeValue> told(Write write) {
        var attributes = new HashMap<>(write.key().attributes());
        switch (write) {
            case Write.Put put -> attributes.putAll(put.item());
            case Write.Update update -> attributes.putAll(update.set());
            case Write.Delete delete -> {}
            case Write.Check check -> {}
        }
        return attributes;
    }

    private static int kilobytes(int bytes) {
        return blocks(bytes, WRITE_BYTES);
    }

    private static int blocks(int bytes, int size) {
        return Math.max(1, Math.ceilDiv(bytes, size));
    }
}
