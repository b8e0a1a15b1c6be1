package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.List;
import java.util.Optional;

/** Partners' keys in the table. Each is written together with the version in its bucket. */
public final class DynamoPartnerKeys implements PartnerKeys {

    private final Table table;
    private final TracedTransactions transactions;

    public DynamoPartnerKeys(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<PartnerKey> find(PartnerKeyId id) {
        return table.get(PartnerKeyItem.key(id)).map(PartnerKeyItem::read);
    }

    @Override
    public Found newestFirst(Filter filter, PageRequest page) {
        return new KeySearch(table, filter, page).run();
    }

    @Override
    public void add(PartnerKey key, Trace trace) {
        var put = Write.put(PartnerKeyItem.of(key)).when(Condition.absent());
        transactions.write(List.of(put, BucketItem.putNew(key)), trace);
    }

    @Override
    public void save(PartnerKey before, PartnerKey after, Trace trace) {
        var put = Write.put(PartnerKeyItem.of(after)).when(PartnerKeyItem.hasVersionOf(before));
        transactions.write(List.of(put, BucketItem.tellChange(after)), trace);
    }
}
