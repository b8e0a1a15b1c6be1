package com.strategymarket.testkit.subscription;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Subscribed;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.subscription.AllocationShapes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subscription as its item says, read by other code than the product's own. */
record StoredSubscription(
        String user,
        String id,
        String template,
        Status status,
        boolean test,
        Optional<String> partner,
        boolean paid,
        long version,
        List<Allocation> allocations,
        boolean asked,
        boolean billed) {

    private static final String PREFIX = "SUBSCRIPTION#";

    static boolean isOne(Key key) {
        return key.sort().startsWith(PREFIX);
    }

    static StoredSubscription of(Map<String, AttributeValue> item) {
        var reader = new ItemReader("SUBSCRIPTION", item);
        var real = reader.optionalText(TableLayout.TEMPLATE_BASKET_ID);
        var state = reader.text(TableLayout.SUBSCRIPTION_STATUS_DATE);
        return new StoredSubscription(
                reader.key().partition(),
                reader.key().sort().substring(PREFIX.length()),
                real.orElseGet(() -> reader.text("tried_template_id")),
                Status.valueOf(state.substring(0, state.indexOf('#'))),
                real.isEmpty(),
                reader.optionalText(TableLayout.PARTNER_SPACE),
                reader.optionalNumber(Subscribed.FEE).isPresent(),
                reader.number(Subscribed.VERSION),
                reader.optionalBytes(Subscribed.ALLOCATIONS)
                        .map(packed -> Packed.unpack(AllocationShapes.ALL_KEPT, packed))
                        .orElse(List.of()),
                item.containsKey(Subscribed.CHARGE),
                reader.optionalText(TableLayout.BILLING_SHARD).isPresent());
    }

    boolean isLive() {
        return status.isLive();
    }

    /** How its guard names it. */
    String guarded() {
        return String.join(" ", user, template, id);
    }
}
