package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.money.Money;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * {@code {admin} / OWN_TEMPLATE#{id}}: that a basket is or was a template, and what it has earned.
 */
final class OwnTemplateItem {

    static final String PREFIX = "OWN_TEMPLATE#";
    private static final String REVENUE = "revenue_to_date";

    private OwnTemplateItem() {}

    static Key key(UserId owner, BasketId id) {
        return new Key(owner.value(), PREFIX + id);
    }

    static Map<String, AttributeValue> of(Template template) {
        return ItemWriter.of(key(template.owner(), template.id()))
                .numbers(REVENUE, Map.of())
                .item();
    }

    static BasketId id(Map<String, AttributeValue> item) {
        return new BasketId(Key.of(item).sort().substring(PREFIX.length()));
    }

    static List<Money> revenue(Map<String, AttributeValue> item) {
        return new ItemReader("OWN_TEMPLATE", item)
                .numbers(REVENUE).entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), Currency.getInstance(sum.getKey())))
                        .toList();
    }
}
