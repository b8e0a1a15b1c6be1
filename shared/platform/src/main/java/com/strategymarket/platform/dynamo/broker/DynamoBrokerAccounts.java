package com.strategymarket.platform.dynamo.broker;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.List;
import java.util.Optional;

/** Broker accounts in the table: in their owner's partition, and by the broker's name for them. */
public final class DynamoBrokerAccounts implements BrokerAccounts {

    private final Table table;
    private final TracedTransactions transactions;

    public DynamoBrokerAccounts(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<BrokerAccount> find(UserId owner, BrokerAccountId id) {
        return table.get(BrokerAccountItem.key(owner, id)).map(BrokerAccountItem::read);
    }

    @Override
    public Optional<Holder> holderOf(BrokerClient client) {
        return table.get(BrokerClientItem.key(client, Optional.empty()))
                .map(BrokerClientItem::read);
    }

    @Override
    public Page<BrokerAccount> newestFirst(UserId owner, PageRequest page) {
        var query =
                Query.of(owner.value(), page.limit())
                        .beginningWith(BrokerAccountItem.PREFIX)
                        .lastFirst();
        return Pages.read(table, query, page).map(BrokerAccountItem::read);
    }

    @Override
    public void link(BrokerAccount account, Trace trace) {
        transactions.write(BrokerAccountItem.link(account, account.allocations()), trace);
    }

    @Override
    public void unlink(BrokerAccount account, Trace trace) {
        var key = BrokerAccountItem.key(account.owner(), account.id());
        var delete = Write.delete(key).when(BrokerAccountItem.unused());
        var release = Write.delete(BrokerClientItem.key(account.client(), account.testOf()));
        transactions.write(List.of(delete, release), trace);
    }
}
