package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due, by the index that holds nothing else. */
public final class DynamoDueSubscriptions implements DueSubscriptions {

    private final Table table;

    public DynamoDueSubscriptions(Table table) {
        this.table = table;
    }

    @Override
    public List<Part> parts() {
        return BillingShard.PARTS;
    }

    @Override
    public Page<Due> until(Instant now, Part part, PageRequest page) {
        return Pages.read(table, BillingShard.until(now, part, page.limit()), page)
                .map(DynamoDueSubscriptions::read);
    }

    @Override
    public Optional<Instant> next(Part part) {
        return table.query(BillingShard.first(part)).items().stream()
                .findFirst()
                .map(item -> new ItemReader("BILLING", item).instant(TableLayout.BILLING_DUE));
    }

    private static Due read(Map<String, AttributeValue> item) {
        var key = Key.of(item);
        return new Due(new UserId(key.partition()), SubscriptionItem.id(key));
    }
}
