package com.strategymarket.platform.dynamo.subscription;

import static com.strategymarket.contract.TableLayout.PARTNER_SUBSCRIPTIONS;
import static com.strategymarket.contract.TableLayout.USER_SUBSCRIPTIONS;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.Optional;

/** Subscriptions in the table: in their user's partition, found through indexes by all others. */
public final class DynamoSubscriptions implements Subscriptions {

    private final Table table;
    private final TracedTransactions transactions;
    private final Followers followers;

    public DynamoSubscriptions(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
        this.followers = new Followers(table);
    }

    @Override
    public Optional<KeptSubscription> find(UserId user, SubscriptionId id) {
        return table.get(SubscriptionItem.key(user, id)).map(SubscriptionItem::read);
    }

    /** The index tells where it stands; what it is, the item itself. */
    @Override
    public Optional<KeptSubscription> find(Space partner, SubscriptionId id) {
        var query =
                Query.of(PARTNER_SUBSCRIPTIONS, Spaces.text(partner), 1)
                        .beginningWith(SubscriptionItem.PREFIX + id);
        return table.query(query).items().stream()
                .findFirst()
                .flatMap(item -> table.get(Key.of(item)))
                .map(SubscriptionItem::read);
    }

    @Override
    public Page<KeptSubscription> newestFirst(UserId user, PageRequest page) {
        var query =
                Query.of(user.value(), page.limit())
                        .beginningWith(SubscriptionItem.PREFIX)
                        .lastFirst();
        return Pages.read(table, query, page).map(SubscriptionItem::read);
    }

    @Override
    public Page<KeptSubscription> newestFirst(UserId user, Status status, PageRequest page) {
        var query =
                Query.of(USER_SUBSCRIPTIONS, user.value(), page.limit())
                        .beginningWith(SubscriptionItem.from(status))
                        .lastFirst();
        return Pages.read(table, query, page).map(SubscriptionItem::read);
    }

    @Override
    public Page<KeptSubscription> newestFirst(Space partner, PageRequest page) {
        var query = Query.of(PARTNER_SUBSCRIPTIONS, Spaces.text(partner), page.limit()).lastFirst();
        var found = Pages.read(table, query, page);
        var keys = found.items().stream().map(Key::of).toList();
        var items = table.getAll(keys);
        return new Page<>(
                keys.stream().map(items::get).map(SubscriptionItem::read).toList(), found.next());
    }

    @Override
    public Page<Follower> followers(BasketId template, PageRequest page) {
        return followers.of(template, page);
    }

    @Override
    public void save(KeptSubscription before, KeptSubscription after, Trace trace) {
        transactions.write(SubscriptionChange.of(before, after), trace);
    }
}
