package com.strategymarket.platform.dynamo.broker;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/** {@code BROKER#{broker}#{client} / ACCOUNT}: that an account is linked, and by whom. */
public final class BrokerClientItem {

    private static final String SORT = "ACCOUNT";
    private static final String OWNER = "owner_id";
    private static final String ACCOUNT = "broker_account_id";

    private BrokerClientItem() {}

    /**
     * @param testOf what a partner tries out takes no real account away from anybody
     */
    public static Key key(BrokerClient client, Optional<Space> testOf) {
        var test = testOf.map(space -> "TEST#" + Spaces.text(space) + "#").orElse("");
        return new Key("BROKER#" + test + client.key(), SORT);
    }

    static Map<String, AttributeValue> of(BrokerAccount account) {
        return ItemWriter.of(key(account.client(), account.testOf()))
                .text(OWNER, account.owner().value())
                .text(ACCOUNT, account.id().value())
                .item();
    }

    public static Holder read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("BROKER_CLIENT", item);
        return new Holder(
                new UserId(reader.text(OWNER)), new BrokerAccountId(reader.text(ACCOUNT)));
    }
}
