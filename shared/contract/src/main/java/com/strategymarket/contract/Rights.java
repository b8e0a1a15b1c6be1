package com.strategymarket.contract;

import com.strategymarket.contract.TableLayout.Index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a function may do to the table: nothing that is not said here. A test compares it with the
 * calls that are really made, so that nothing is missing and nothing too much.
 *
 * @param items which actions on which partitions
 * @param indexes those that may be queried
 */
public record Rights(Map<TableAction, Set<Partition>> items, List<Index> indexes) {

    public static final Rights NONE = new Rights(Map.of(), List.of());

    /** What the gate for partners needs, in each function that serves them. */
    public static final Rights SERVING_PARTNERS =
            NONE.and(TableAction.GET, Partition.PARTNER_KEYS)
                    .and(TableAction.UPDATE, Partition.OF_PARTNER);

    public Rights {
        var copy = new EnumMap<TableAction, Set<Partition>>(TableAction.class);
        items.forEach((action, where) -> copy.put(action, EnumSet.copyOf(where)));
        items = Collections.unmodifiableMap(copy);
        indexes = List.copyOf(indexes);
    }

    public Rights and(TableAction action, Partition... partitions) {
        var more = new EnumMap<TableAction, Set<Partition>>(TableAction.class);
        more.putAll(items);
        var where = EnumSet.noneOf(Partition.class);
        where.addAll(items.getOrDefault(action, Set.of()));
        where.addAll(List.of(partitions));
        more.put(action, where);
        return new Rights(more, indexes);
    }

    public boolean allows(TableAction action, Partition partition) {
        return items.getOrDefault(action, Set.of()).contains(partition);
    }

    public Rights andIndexes(Index... more) {
        return new Rights(items, Stream.concat(indexes.stream(), Stream.of(more)).toList());
    }
}
