package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The attributes that count how a key is used, of today in its bucket and later in its days. */
final class Counters {

    private static final String ALLOWED = "allowed";
    private static final String LIMITED = "limited";
    private static final String REFUSED = "refused";
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String ROUTE_PREFIX = "route#";

    private Counters() {}

    /** What an instance has counted by itself and not yet written. */
    record Pending(long limited, long refused) {

        static final Pending NONE = new Pending(0, 0);

        boolean isNone() {
            return equals(NONE);
        }

        Pending plus(Pending other) {
            return new Pending(limited + other.limited, refused + other.refused);
        }
    }

    static ItemWriter none(ItemWriter writer) {
        return writer.number(ALLOWED, 0).number(LIMITED, 0).number(REFUSED, 0);
    }

    static Write.Update count(Write.Update update, Visit visit, Pending pending) {
        var counted =
                visit.permitted()
                        ? update.adding(ALLOWED, 1).adding(ROUTE_PREFIX + visit.route(), 1)
                        : update;
        return add(counted, visit.permitted() ? pending : pending.plus(new Pending(0, 1)));
    }

    static Write.Update add(Write.Update update, Pending pending) {
        var added = pending.limited() > 0 ? update.adding(LIMITED, pending.limited()) : update;
        return pending.refused() > 0 ? added.adding(REFUSED, pending.refused()) : added;
    }

    /** Each visit adds to one of these two. */
    static Condition unchanged(ItemReader reader) {
        return Condition.equal(ALLOWED, reader.number(ALLOWED))
                .and(Condition.equal(REFUSED, reader.number(REFUSED)));
    }

    /** Adds a whole tally, as it stands in one item, to another. */
    static Write.Update add(Write.Update update, Map<String, AttributeValue> item) {
        var reader = new ItemReader("PARTNER_BUCKET", item);
        var added = update;
        for (var counter : List.of(ALLOWED, LIMITED, REFUSED)) {
            added = added.adding(counter, reader.number(counter));
        }
        for (var route : routes(item)) {
            added = added.adding(route, reader.number(route));
        }
        return added;
    }

    /** Subscriptions are counted by another hand, and only in the item of their day. */
    static Write.Update made(Write.Update update, long subscriptions) {
        return update.adding(SUBSCRIPTIONS, subscriptions);
    }

    /** Whether visits stand in it: a day that is not over may have subscriptions alone. */
    static boolean hasVisits(Map<String, AttributeValue> item) {
        return item.containsKey(ALLOWED);
    }

    static List<String> routes(Map<String, AttributeValue> item) {
        return item.keySet().stream().filter(name -> name.startsWith(ROUTE_PREFIX)).toList();
    }

    static Tally read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PARTNER_USAGE", item);
        var byRoute = new TreeMap<String, Long>();
        for (var route : routes(item)) {
            byRoute.put(route.substring(ROUTE_PREFIX.length()), reader.number(route));
        }
        return new Tally(
                counter(reader, ALLOWED),
                counter(reader, LIMITED),
                counter(reader, REFUSED),
                counter(reader, SUBSCRIPTIONS),
                byRoute);
    }

    private static long counter(ItemReader reader, String name) {
        return reader.optionalNumber(name).orElse(0L);
    }
}
