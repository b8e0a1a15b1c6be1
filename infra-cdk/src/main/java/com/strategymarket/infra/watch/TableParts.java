package com.strategymarket.infra.watch;

import com.strategymarket.contract.TableLayout;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table and its indexes: what one of them uses, or is throttled for, is told of it alone.
 *
 * @param dimensions by the name under which operators meet the part
 */
record TableParts(Map<String, Map<String, String>> dimensions) {

    static TableParts of(String tableName) {
        var dimensions = new LinkedHashMap<String, Map<String, String>>();
        dimensions.put("table", Map.of("TableName", tableName));
        for (var index : TableLayout.indexes()) {
            dimensions.put(
                    index.name(),
                    Map.of("TableName", tableName, "GlobalSecondaryIndexName", index.name()));
        }
        return new TableParts(dimensions);
    }
}
