package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * {@code {user} / SUBSCRIBED#{template}}: there is a live subscription, and no room for a second.
 */
final class GuardItem {

    private static final String SUBSCRIPTION = "subscription_id";

    private GuardItem() {}

    static Key key(UserId user, BasketId template) {
        return new Key(user.value(), "SUBSCRIBED#" + template);
    }

    static Write putNew(Agreement agreement) {
        var item =
                ItemWriter.of(key(agreement.user(), agreement.template()))
                        .text(SUBSCRIPTION, agreement.id().value())
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    static Write delete(Agreement agreement) {
        return Write.delete(key(agreement.user(), agreement.template()))
                .when(Condition.equal(SUBSCRIPTION, agreement.id().value()));
    }

    static SubscriptionId read(Map<String, AttributeValue> item) {
        return new SubscriptionId(new ItemReader("SUBSCRIBED", item).text(SUBSCRIPTION));
    }
}
