package com.strategymarket.functions.subscription.shown;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Numbers.whole;
import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.List;
import java.util.Optional;

/** How it is shown where a subscription is traded. */
public final class AllocationView {

    /** An allocation is as alive as its subscription. */
    public record Shown(Allocation allocation, Allocation.Status status) {

        public static List<Shown> all(KeptSubscription subscription) {
            return subscription.allocations().all().stream()
                    .map(each -> of(each, subscription))
                    .toList();
        }

        public static Optional<Shown> first(KeptSubscription subscription) {
            return all(subscription).stream().findFirst();
        }

        /** The first of those at a broker. */
        public static Optional<Shown> first(KeptSubscription subscription, Broker broker) {
            return all(subscription).stream()
                    .filter(each -> each.allocation().client().broker().equals(broker))
                    .findFirst();
        }

        public static Shown of(Allocation allocation, KeptSubscription subscription) {
            return new Shown(
                    allocation,
                    subscription.isLive() ? Allocation.Status.ACTIVE : Allocation.Status.ENDED);
        }
    }

    public static final ObjectShape<Shown> PLAIN =
            ObjectShape.view(
                    "Allocation",
                    shown -> {
                        shown.required("allocation_id", s -> s.allocation().id().value(), text());
                        shown.required(
                                "broker_account_id", s -> s.allocation().account().value(), text());
                        shown.required(
                                "broker_id", s -> s.allocation().client().broker().id(), text());
                        shown.required(
                                "client_id", s -> s.allocation().client().clientId(), text());
                        shown.required(
                                "lot_multiplier",
                                s -> s.allocation().sizing().lotMultiplier(),
                                decimal(Sizing.LOT_MULTIPLIER));
                        shown.required(
                                "priority",
                                s -> s.allocation().sizing().priority(),
                                whole(Sizing.PRIORITY));
                        shown.optional(
                                "max_lots_per_order",
                                s -> s.allocation().sizing().mostLotsPerOrder(),
                                whole(Sizing.LOTS_PER_ORDER));
                        shown.required("status", Shown::status, choice(Allocation.Status.class));
                        shown.required("allocated_at", s -> s.allocation().since(), instant());
                    });

    public static final ObjectShape<List<Shown>> ALL =
            ObjectShape.view(
                    "Allocations",
                    all -> all.required("allocations", shown -> shown, ListShape.of(PLAIN)));

    private AllocationView() {}
}
