package com.strategymarket.platform.dynamo.broker;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** {@code {user} / BROKER_ACCOUNT#{id}}: a broker account that a user has linked. */
public final class BrokerAccountItem {

    static final String PREFIX = "BROKER_ACCOUNT#";
    private static final String ALLOCATIONS = "allocations";
    private static final String TEST_OF = "test_of";

    private BrokerAccountItem() {}

    public static Key key(UserId owner, BrokerAccountId id) {
        return new Key(owner.value(), PREFIX + id);
    }

    /** One allocation more or less; it fails when the account is not linked any more. */
    public static Write use(UserId owner, BrokerAccountId id, long by) {
        return Write.update(key(owner, id)).adding(ALLOCATIONS, by).when(Condition.present());
    }

    /** Nobody trades on it, and it is still there. */
    static Condition unused() {
        return Condition.equal(ALLOCATIONS, 0);
    }

    /**
     * Both sides of a new link: the owner's account, and that it is nobody else's.
     *
     * @param allocations how many subscriptions trade on it from the first moment on
     */
    public static List<Write> link(BrokerAccount account, long allocations) {
        var claim = Write.put(BrokerClientItem.of(account)).when(Condition.absent());
        var put = Write.put(of(account.usedBy(allocations))).when(Condition.absent());
        return List.of(claim, put);
    }

    static Map<String, AttributeValue> of(BrokerAccount account) {
        return ItemWriter.of(key(account.owner(), account.id()))
                .text("broker_id", account.client().broker().id())
                .text("client_id", account.client().clientId())
                .text("label", account.label())
                .instant("linked_at", account.linkedAt())
                .number(ALLOCATIONS, account.allocations())
                .optionalText(TEST_OF, account.testOf().map(Spaces::text))
                .item();
    }

    public static BrokerAccount read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("BROKER_ACCOUNT", item);
        return new BrokerAccount(
                new BrokerAccountId(reader.key().sort().substring(PREFIX.length())),
                new UserId(reader.key().partition()),
                new BrokerClient(
                        Broker.of(reader.text("broker_id")).orElseThrow(),
                        reader.text("client_id")),
                reader.text("label"),
                reader.instant("linked_at"),
                reader.number(ALLOCATIONS),
                reader.optionalText(TEST_OF).map(Spaces::read));
    }
}
