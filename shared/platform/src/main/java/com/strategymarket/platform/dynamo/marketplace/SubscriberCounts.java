package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code TEMPLATE#{id} / COUNT#{k}}: how many live subscriptions there are, in up to 16 parts whose
 * sum is exact.
 */
final class SubscriberCounts {

    private static final int PARTS = 16;
    private static final String PREFIX = "COUNT#";
    private static final String LIVE = "live";

    private final Table table;

    SubscriberCounts(Table table) {
        this.table = table;
    }

    long live(BasketId id) {
        return parts(id).stream()
                .mapToLong(part -> new ItemReader("COUNT", part).number(LIVE))
                .sum();
    }

    /** Each goes only if it counts nobody. */
    Stream<Write> removal(BasketId id) {
        return parts(id).stream()
                .map(part -> Write.delete(Key.of(part)).when(Condition.equal(LIVE, 0)));
    }

    private List<Map<String, AttributeValue>> parts(BasketId id) {
        var query = Query.of(TemplateItem.partition(id), PARTS).beginningWith(PREFIX);
        return table.query(query).items();
    }
}
