package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code TEMPLATE#{id} / COUNT#{k}}: how many live subscriptions there are, in 16 parts whose sum
 * is exact. They come and go with the template: whoever counts on one relies on both.
 */
public final class SubscriberCounts {

    private static final int PARTS = 16;
    private static final String PREFIX = "COUNT#";
    private static final String LIVE = "live";

    private final Table table;

    SubscriberCounts(Table table) {
        this.table = table;
    }

    /** One more or one less; it fails when the template is gone. */
    public static Write change(BasketId template, SubscriptionId subscription, long by) {
        int part = Math.floorMod(subscription.value().hashCode(), PARTS);
        return Write.update(key(template, part)).adding(LIVE, by).when(Condition.present());
    }

    static Stream<Write> none(BasketId template) {
        return IntStream.range(0, PARTS)
                .mapToObj(
                        part ->
                                Write.put(
                                        ItemWriter.of(key(template, part)).number(LIVE, 0).item()));
    }

    private static Key key(BasketId template, int part) {
        return new Key(TemplateItem.partition(template), PREFIX + part);
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
