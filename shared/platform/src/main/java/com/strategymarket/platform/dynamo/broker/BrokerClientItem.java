package com.strategymarket.platform.dynamo.broker;

import com.strategymarket.domain.broker.BrokerAccount;
import com.strategymarket.domain.broker.BrokerAccounts.Holder;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code BROKER#{broker}#{client} / ACCOUNT}: that an account is linked, and by whom. */
final class BrokerClientItem {

    private static final String SORT = "ACCOUNT";
    private static final String OWNER = "owner_id";
    private static final String ACCOUNT = "broker_account_id";

    private BrokerClientItem() {}

    static Key key(BrokerClient client) {
        return new Key("BROKER#" + client.key(), SORT);
    }

    static Map<String, AttributeValue> of(BrokerAccount account) {
        return ItemWriter.of(key(account.client()))
                .text(OWNER, account.owner().value())
                .text(ACCOUNT, account.id().value())
                .item();
    }

    static Holder read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("BROKER_CLIENT", item);
        return new Holder(
                new UserId(reader.text(OWNER)), new BrokerAccountId(reader.text(ACCOUNT)));
    }
}
