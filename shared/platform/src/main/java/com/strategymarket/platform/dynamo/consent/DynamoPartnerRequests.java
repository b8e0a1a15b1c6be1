package com.strategymarket.platform.dynamo.consent;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What partners ask of users, in the users' own partitions. */
public final class DynamoPartnerRequests implements PartnerRequests {

    private final Table table;
    private final TracedTransactions transactions;

    public DynamoPartnerRequests(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<PartnerRequest> find(UserId user, PartnerRequestId id) {
        return table.get(PartnerRequestItem.key(user, id)).map(PartnerRequestItem::read);
    }

    @Override
    public Page<PartnerRequest> newestFirst(UserId user, PageRequest page, Instant now) {
        return new StandingRequests(table, user, page, now).read();
    }

    @Override
    public void ask(PartnerRequest request, Trace trace) {
        transactions.write(List.of(PartnerRequestItem.put(request)), trace);
    }

    @Override
    public void save(PartnerRequest before, PartnerRequest after, Trace trace) {
        transactions.write(List.of(PartnerRequestItem.replace(before, after)), trace);
    }
}
