package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.directory.DirectoryItem;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Baskets with their templates in the table. Each write holds only if what was read still stands.
 */
public final class DynamoOfferings implements Offerings {

    private final Table table;
    private final TracedTransactions transactions;
    private final SubscriberCounts counts;

    public DynamoOfferings(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
        this.counts = new SubscriberCounts(table);
    }

    @Override
    public Optional<Offering> find(UserId owner, BasketId id) {
        var basket = BasketItem.key(owner, id);
        var template = TemplateItem.key(id);
        var found = table.getAll(List.of(basket, template));
        return Optional.ofNullable(found.get(basket))
                .map(BasketItem::read)
                .map(
                        read ->
                                new Offering(
                                        read,
                                        Optional.ofNullable(found.get(template))
                                                .map(TemplateItem::read)));
    }

    @Override
    public void add(Offering offering, Trace trace) {
        var put = Write.put(BasketItem.of(offering.basket())).when(Condition.absent());
        transactions.write(List.of(put), trace);
    }

    @Override
    public void save(Offering before, Offering after, Trace trace) {
        var writes = new ArrayList<Write>();
        boolean edited = !before.basket().equals(after.basket());
        if (edited) {
            writes.add(
                    Write.put(BasketItem.of(after.basket())).when(hasVersionOf(before.basket())));
        }
        if (after.template().isEmpty()) {
            writes.add(Write.check(TemplateItem.key(after.basket().id()), Condition.absent()));
        } else if (before.template().isEmpty()) {
            publish(after.template().get(), after.basket(), writes);
        } else {
            writes.add(TemplateItem.update(before.template().get(), after.template().get()));
            if (edited) {
                writes.add(Write.put(PreviewItem.of(after.basket())));
            }
        }
        transactions.write(writes, trace);
    }

    /**
     * The preview is made of the basket as it was read: if that is edited meanwhile, it must be
     * made anew.
     */
    private static void publish(Template template, Basket basket, List<Write> writes) {
        writes.add(Write.check(BasketItem.key(basket), hasVersionOf(basket)));
        writes.add(TemplateItem.putNew(template));
        writes.add(Write.put(PreviewItem.of(basket)));
        writes.add(Write.put(OwnTemplateItem.of(template)));
        writes.add(DirectoryItem.put(template.id()));
        SubscriberCounts.none(template.id()).forEach(writes::add);
    }

    @Override
    public void remove(Offering offering, Trace trace) {
        var basket = offering.basket();
        var writes = new ArrayList<Write>();
        writes.add(Write.delete(BasketItem.key(basket)).when(hasVersionOf(basket)));
        if (offering.template().isPresent()) {
            withdraw(offering.template().get(), writes);
        } else {
            writes.add(Write.check(TemplateItem.key(basket.id()), Condition.absent()));
        }
        transactions.write(writes, trace);
    }

    private void withdraw(Template template, List<Write> writes) {
        var id = template.id();
        writes.add(Write.delete(TemplateItem.key(id)).when(TemplateItem.hasVersionOf(template)));
        writes.add(Write.delete(PreviewItem.key(id)));
        writes.add(Write.delete(OwnTemplateItem.key(template.owner(), id)));
        writes.add(DirectoryItem.delete(id));
        counts.removal(id).forEach(writes::add);
    }

    @Override
    public long liveSubscriptions(BasketId id) {
        return counts.live(id);
    }

    private static Condition hasVersionOf(Basket basket) {
        return Condition.equal(BasketItem.VERSION, basket.version());
    }
}
