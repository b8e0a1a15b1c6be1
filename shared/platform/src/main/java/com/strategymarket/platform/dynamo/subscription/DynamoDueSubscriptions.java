package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** What is due, by the index that holds nothing else. */
public final class DynamoDueSubscriptions implements DueSubscriptions {

    private final Table table;

    public DynamoDueSubscriptions(Table table) {
        this.table = table;
    }

    @Override
    public int parts() {
        return BillingShard.SHARDS;
    }

    @Override
    public Page<Due> until(Instant now, int part, PageRequest page) {
        return Pages.read(table, BillingShard.until(now, part, page.limit()), page)
                .map(DynamoDueSubscriptions::read);
    }

    private static Due read(Map<String, AttributeValue> item) {
        var key = Key.of(item);
        return new Due(new UserId(key.partition()), SubscriptionItem.id(key));
    }
}
