package com.strategymarket.platform.dynamo.broker;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerAccount;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code {user} / BROKER_ACCOUNT#{id}}: a broker account that a user has linked. */
final class BrokerAccountItem {

    static final String PREFIX = "BROKER_ACCOUNT#";
    private static final String ALLOCATIONS = "allocations";

    private BrokerAccountItem() {}

    static Key key(UserId owner, BrokerAccountId id) {
        return new Key(owner.value(), PREFIX + id);
    }

    /** Nobody trades on it, and it is still there. */
    static Condition unused() {
        return Condition.equal(ALLOCATIONS, 0);
    }

    static Map<String, AttributeValue> of(BrokerAccount account) {
        return ItemWriter.of(key(account.owner(), account.id()))
                .text("broker_id", account.client().broker().id())
                .text("client_id", account.client().clientId())
                .text("label", account.label())
                .instant("linked_at", account.linkedAt())
                .number(ALLOCATIONS, account.allocations())
                .item();
    }

    static BrokerAccount read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("BROKER_ACCOUNT", item);
        return new BrokerAccount(
                new BrokerAccountId(reader.key().sort().substring(PREFIX.length())),
                new UserId(reader.key().partition()),
                new BrokerClient(
                        Broker.of(reader.text("broker_id")).orElseThrow(),
                        reader.text("client_id")),
                reader.text("label"),
                reader.instant("linked_at"),
                reader.number(ALLOCATIONS));
    }
}
