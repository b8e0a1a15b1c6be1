package com.strategymarket.platform.dynamo.count;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.count.Counted;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Mending;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.SubscriberCounts;
import com.strategymarket.platform.dynamo.marketplace.TemplateItem;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts in the table: sixteen counters, a card, and an index of who follows what. */
public final class DynamoCounts implements Counts {

    /** What the index projects of so many fills an answer. */
    private static final int PAGE = 1_000;

    private final Table table;
    private final TracedTransactions transactions;
    private final Subscriptions subscriptions;

    public DynamoCounts(Table table, TracedTransactions transactions, Subscriptions subscriptions) {
        this.table = table;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    /** The card is read first: what it shows was counted by then. */
    @Override
    public Optional<Counted> of(BasketId template) {
        return table.get(TemplateItem.key(template))
                .map(TemplateItem::shown)
                .map(shown -> new Counted(SubscriberCounts.parts(table, template), shown));
    }

    @Override
    public Map<Integer, Long> standing(BasketId template) {
        var standing = new HashMap<Integer, Long>();
        var next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            var page = subscriptions.followers(template, next.get());
            page.items().stream()
                    .map(Follower::subscription)
                    .forEach(id -> standing.merge(SubscriberCounts.part(id), 1L, Long::sum));
            next = page.next().map(behind -> new PageRequest(PAGE, Optional.of(behind)));
        }
        return standing;
    }

    @Override
    public void publish(BasketId template) {
        var parts = SubscriberCounts.parts(table, template);
        var now = Counted.Shown.of(parts);
        try {
            table.update(TemplateItem.show(template, now));
        } catch (ConditionFailed shownOrGone) {
            // Somebody has shown the same already, or later counts, or there is no card.
        }
    }

    @Override
    public void mend(Mending mending, Trace trace) {
        var template = mending.template();
        var writes = new ArrayList<Write>();
        mending.corrections()
                .forEach(correction -> writes.add(SubscriberCounts.mend(template, correction)));
        writes.add(TemplateItem.showMended(template, mending.shown()));
        transactions.write(writes, trace);
    }
}
