package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Subscribed;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.item.SortableTime;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.subscription.AllocationShapes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * {@code {user} / SUBSCRIPTION#{id}}: a subscription, with where it is traded. One that a partner
 * only tries out stands in no index by which orders or fees are found.
 */
final class SubscriptionItem {

    static final String PREFIX = "SUBSCRIPTION#";

    private SubscriptionItem() {}

    static Key key(UserId user, SubscriptionId id) {
        return new Key(user.value(), PREFIX + id);
    }

    static Write putNew(KeptSubscription subscription) {
        var agreement = subscription.agreement();
        var item = new HashMap<>(key(agreement.user(), agreement.id()).attributes());
        item.putAll(attributes(subscription));
        return Write.put(item).when(Condition.absent());
    }

    /** Writes what is different: each index that it stands in is paid for by what changes there. */
    static Write update(KeptSubscription before, KeptSubscription after) {
        var old = attributes(before);
        var set = new HashMap<>(attributes(after));
        var gone = new HashSet<>(old.keySet());
        gone.removeAll(set.keySet());
        set.entrySet().removeIf(entry -> entry.getValue().equals(old.get(entry.getKey())));
        var agreement = before.agreement();
        return new Write.Update(
                key(agreement.user(), agreement.id()),
                set,
                Map.of(),
                gone,
                Condition.equal(Subscribed.VERSION, before.version()));
    }

    private static Map<String, AttributeValue> attributes(KeptSubscription kept) {
        var agreement = kept.agreement();
        var writer = ItemWriter.attributes();
        AgreementAttributes.write(agreement, writer);
        StateAttributes.write(kept.state(), writer);
        writer.text(
                        TableLayout.SUBSCRIPTION_STATUS_DATE,
                        from(kept.status())
                                + SortableTime.text(agreement.since())
                                + "#"
                                + agreement.id())
                .number(Subscribed.VERSION, kept.version());
        if (!kept.allocations().all().isEmpty()) {
            writer.bytes(
                    Subscribed.ALLOCATIONS,
                    Packed.pack(AllocationShapes.ALL_KEPT, kept.allocations().all()));
        }
        ChargeAttribute.write(kept.charge(), writer);
        BillingShard.write(kept, writer);
        return writer.item();
    }

    /** Where those of a state begin in the indexes, and those of all earlier ones end. */
    static String from(Status status) {
        return status.name() + "#";
    }

    static SubscriptionId id(Key key) {
        return new SubscriptionId(key.sort().substring(PREFIX.length()));
    }

    static Status status(ItemReader reader) {
        var text = reader.text(TableLayout.SUBSCRIPTION_STATUS_DATE);
        return Status.valueOf(text.substring(0, text.indexOf('#')));
    }

    /** Read from the key, for an index that projects no more. */
    static Instant since(ItemReader reader) {
        var text = reader.text(TableLayout.SUBSCRIPTION_STATUS_DATE);
        return Instant.parse(text.split("#")[1]);
    }

    static KeptSubscription read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("SUBSCRIPTION", item);
        var agreement = AgreementAttributes.read(reader);
        return new KeptSubscription(
                StateAttributes.read(status(reader), agreement, reader),
                allocations(reader),
                ChargeAttribute.read(agreement, reader),
                reader.number(Subscribed.VERSION));
    }

    private static Allocations allocations(ItemReader reader) {
        return reader.optionalBytes(Subscribed.ALLOCATIONS)
                .map(packed -> new Allocations(Packed.unpack(AllocationShapes.ALL_KEPT, packed)))
                .orElse(Allocations.NONE);
    }
}
