package com.strategymarket.platform.dynamo.subscription;

import static com.strategymarket.contract.TableLayout.TEMPLATE_SUBSCRIBERS;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who follows a template. The index sorts by state, and those that have ended stand in the
 * midst: one reads up to them, and then on behind them.
 */
final class Followers {

    private static final String BEHIND_ALL = "~";

    private final Table table;

    Followers(Table table) {
        this.table = table;
    }

    Page<Follower> of(BasketId template, PageRequest page) {
        var start = page.position().map(Position::of);
        var found = new ArrayList<Map<String, AttributeValue>>();
        if (start.filter(Followers::isBehindEnded).isEmpty()) {
            var query = after(start, upToEnded(template, page.limit()));
            var slice = table.query(query);
            found.addAll(slice.items());
            if (found.size() == page.limit()) {
                return page(found, Optional.of(query.positionOf(found.getLast())));
            }
            start = Optional.empty();
        }
        var rest = table.query(after(start, behindEnded(template, page.limit() - found.size())));
        found.addAll(rest.items());
        return page(found, rest.next());
    }

    private static Query upToEnded(BasketId template, int limit) {
        return Query.of(TEMPLATE_SUBSCRIBERS, template.value(), limit)
                .between(
                        SubscriptionItem.from(Status.ACTIVE),
                        SubscriptionItem.from(Status.CANCELLED));
    }

    private static Query behindEnded(BasketId template, int limit) {
        return Query.of(TEMPLATE_SUBSCRIBERS, template.value(), limit)
                .between(SubscriptionItem.from(Status.PAST_DUE), BEHIND_ALL);
    }

    private static Query after(Optional<Position> start, Query query) {
        return start.map(query::after).orElse(query);
    }

    private static boolean isBehindEnded(Position position) {
        return position.indexSort()
                .filter(sort -> sort.compareTo(SubscriptionItem.from(Status.CANCELLED)) > 0)
                .isPresent();
    }

    private static Page<Follower> page(
            List<Map<String, AttributeValue>> items, Optional<Position> next) {
        return new Page<>(items.stream().map(Followers::read).toList(), next.map(Position::text));
    }

    private static Follower read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("SUBSCRIPTION", item);
        return new Follower(
                SubscriptionItem.id(reader.key()),
                new UserId(reader.key().partition()),
                SubscriptionItem.status(reader),
                SubscriptionItem.since(reader),
                reader.optionalText(TableLayout.PARTNER_SPACE).map(Spaces::read));
    }
}
