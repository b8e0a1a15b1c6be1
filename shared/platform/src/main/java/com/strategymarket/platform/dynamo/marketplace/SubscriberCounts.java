package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.count.Correction;
import com.strategymarket.domain.count.Part;
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
    private static final String CHANGES = "changes";

    private final Table table;

    SubscriberCounts(Table table) {
        this.table = table;
    }

    /** One more or one less; it fails when the template is gone. */
    public static Write change(BasketId template, SubscriptionId subscription, long by) {
        return Write.update(key(template, part(subscription)))
                .adding(LIVE, by)
                .adding(CHANGES, 1)
                .when(Condition.present());
    }

    /** The part that a subscription is counted in. */
    public static int part(SubscriptionId subscription) {
        return Math.floorMod(subscription.value().hashCode(), PARTS);
    }

    /** Holds only if the part still counts what was found; one that got lost is made again. */
    public static Write mend(BasketId template, Correction correction) {
        var found = correction.found();
        return Write.update(key(template, found.number()))
                .setting(ItemWriter.attributes().number(LIVE, correction.actual()))
                .adding(CHANGES, 1)
                .when(Condition.equal(LIVE, found.live()).or(Condition.absent()));
    }

    static Stream<Write> none(BasketId template) {
        return IntStream.range(0, PARTS)
                .mapToObj(
                        part ->
                                Write.put(
                                        ItemWriter.of(key(template, part))
                                                .number(LIVE, 0)
                                                .number(CHANGES, 0)
                                                .item()));
    }

    private static Key key(BasketId template, int part) {
        return new Key(TemplateItem.partition(template), PREFIX + part);
    }

    public static List<Part> parts(Table table, BasketId id) {
        return items(table, id).stream().map(SubscriberCounts::read).toList();
    }

    private static Part read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("COUNT", item);
        int number = Integer.parseInt(reader.key().sort().substring(PREFIX.length()));
        return new Part(number, reader.number(LIVE), reader.optionalNumber(CHANGES).orElse(0L));
    }

    long live(BasketId id) {
        return parts(table, id).stream().mapToLong(Part::live).sum();
    }

    /** Each goes only if it counts nobody. */
    Stream<Write> removal(BasketId id) {
        return items(table, id).stream()
                .map(part -> Write.delete(Key.of(part)).when(Condition.equal(LIVE, 0)));
    }

    private static List<Map<String, AttributeValue>> items(Table table, BasketId id) {
        var query = Query.of(TemplateItem.partition(id), PARTS).beginningWith(PREFIX);
        return table.query(query).items();
    }
}
