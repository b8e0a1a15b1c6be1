package com.strategymarket.functions.subscription.faults;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.functions.subscription.faults.FaultWorld.Seed;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.subscription.AllocationShapes;
import com.strategymarket.testkit.function.TableContents;

import java.util.List;

/** How often something has happened, as the table says. */
final class Happened {

    private Happened() {}

    static long subscriptions(TableContents table) {
        return table.ids("SUBSCRIPTION#").size();
    }

    static long accounts(TableContents table) {
        return table.ids("BROKER_ACCOUNT#").size();
    }

    static long cancelled(TableContents table) {
        return deeds(table, "subscription.cancelled");
    }

    static long declined(TableContents table) {
        return deeds(table, "partner_request.declined");
    }

    /** Of all subscriptions: each change is one. */
    static long versions(TableContents table) {
        return table.all().stream()
                .filter(item -> TableContents.sortKey(item).startsWith("SUBSCRIPTION#"))
                .mapToLong(item -> Long.parseLong(item.get(TableLayout.Subscribed.VERSION).n()))
                .sum();
    }

    static String allocation(Seed seed) {
        return seed.items().stream()
                .filter(item -> item.containsKey(TableLayout.Subscribed.ALLOCATIONS))
                .filter(item -> TableContents.sortKey(item).startsWith("SUBSCRIPTION#"))
                .map(item -> item.get(TableLayout.Subscribed.ALLOCATIONS).b().asByteArray())
                .map(packed -> Packed.unpack(AllocationShapes.ALL_KEPT, packed))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private static long deeds(TableContents table, String what) {
        return table.deeds().values().stream().flatMap(List::stream).filter(what::equals).count();
    }
}
