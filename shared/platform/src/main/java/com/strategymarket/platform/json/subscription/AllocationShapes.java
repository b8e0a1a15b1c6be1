package com.strategymarket.platform.json.subscription;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Numbers.whole;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.Fields;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.function.Function;

/** Where a subscription is traded, as it is kept, and how much, as it is asked for. */
public final class AllocationShapes {

    /** Short names: it stands in an index that every order reads. */
    private static final ObjectShape<Allocation> KEPT =
            ObjectShape.of(
                    "KeptAllocation",
                    kept -> {
                        var id = kept.required("id", a -> a.id().value(), text());
                        var account = kept.required("a", a -> a.account().value(), text());
                        var broker =
                                kept.required(
                                        "b",
                                        a -> a.client().broker(),
                                        choice(Broker.KNOWN, Broker::id));
                        var client = kept.required("c", a -> a.client().clientId(), text());
                        var since = kept.required("t", Allocation::since, instant());
                        var sizing = kept.required("s", Allocation::sizing, keptSizing());
                        return read ->
                                new Allocation(
                                        new AllocationId(read.get(id)),
                                        new BrokerAccountId(read.get(account)),
                                        new BrokerClient(read.get(broker), read.get(client)),
                                        read.get(sizing),
                                        read.get(since));
                    });

    public static final ListShape<Allocation> ALL_KEPT = ListShape.of(KEPT);

    private AllocationShapes() {}

    private static ObjectShape<Sizing> keptSizing() {
        return ObjectShape.of("KeptSizing", AllocationShapes::sizing);
    }

    /** A sizing by itself. */
    public static Function<Fields, Sizing> sizing(Definition<Sizing> sizing) {
        return sizing(sizing, Function.identity());
    }

    /** The fields of a sizing, for an object that holds more than these. */
    public static <T> Function<Fields, Sizing> sizing(
            Definition<T> owner, Function<T, Sizing> sizing) {
        var multiplier =
                owner.orElse(
                                "lot_multiplier",
                                sizing.andThen(Sizing::lotMultiplier),
                                decimal(Sizing.LOT_MULTIPLIER),
                                Sizing.USUAL_MULTIPLIER)
                        .about("What the strategy's lots are multiplied with.");
        var priority =
                owner.orElse(
                                "priority",
                                sizing.andThen(Sizing::priority),
                                whole(Sizing.PRIORITY),
                                Sizing.USUAL_PRIORITY)
                        .about("Which account comes first: the one with the smallest.");
        var most =
                owner.optional(
                                "max_lots_per_order",
                                sizing.andThen(Sizing::mostLotsPerOrder),
                                whole(Sizing.LOTS_PER_ORDER))
                        .about("Larger orders are split.");
        return read -> new Sizing(read.get(multiplier), read.get(priority), read.get(most));
    }
}
