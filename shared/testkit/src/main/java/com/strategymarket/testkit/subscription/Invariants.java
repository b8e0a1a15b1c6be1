package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.testkit.function.TableContents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must hold of subscriptions, accounts, money and people at any moment, whatever was done and
 * whatever failed. It reads the items as they stand.
 */
public final class Invariants {

    private static final String GUARD = "SUBSCRIBED#";
    private static final String COUNT = "COUNT#";

    private final TableContents table;
    private final List<StoredSubscription> subscriptions;

    private Invariants(TableContents table) {
        this.table = table;
        this.subscriptions =
                table.all().stream()
                        .filter(item -> StoredSubscription.isOne(Key.of(item)))
                        .map(StoredSubscription::of)
                        .toList();
    }

    /**
     * @throws AssertionError that tells what does not hold
     */
    public static void hold(TableContents table) {
        var invariants = new Invariants(table);
        invariants.aGuardStandsForEveryLiveSubscription();
        invariants.everyLiveSubscriptionIsCountedOnce();
        invariants.whatBillsNobodyIsNoLongerLookedAfter();
        new AccountInvariants(table, invariants.subscriptions).hold();
        new LedgerInvariants(table, invariants.subscriptions).hold();
        new TrailInvariants(table, invariants.subscriptions).hold();
        new PersonInvariants(table).hold();
    }

    /** That means, too: at most one for each user and template. */
    private void aGuardStandsForEveryLiveSubscription() {
        var guards = new TreeSet<String>();
        for (var item : table.all()) {
            var key = Key.of(item);
            if (key.sort().startsWith(GUARD)) {
                var id = new ItemReader("SUBSCRIBED", item).text("subscription_id");
                guards.add(
                        String.join(
                                " ", key.partition(), key.sort().substring(GUARD.length()), id));
            }
        }
        var live = new TreeSet<String>();
        subscriptions.stream()
                .filter(StoredSubscription::isLive)
                .forEach(s -> live.add(s.guarded()));
        assertEquals(live, guards, "live subscriptions and guards");
    }

    private void everyLiveSubscriptionIsCountedOnce() {
        var counted = new TreeMap<String, Long>();
        for (var item : table.under("TEMPLATE#")) {
            var key = Key.of(item);
            if (key.sort().startsWith(COUNT)) {
                long live = new ItemReader("COUNT", item).number("live");
                assertTrue(live >= 0, key + " counts " + live);
                var template = key.partition().substring("TEMPLATE#".length());
                counted.merge(template, live, Long::sum);
            }
        }
        counted.values().removeIf(live -> live == 0);
        assertEquals(live(), counted, "live subscriptions and counts by template");
    }

    private Map<String, Long> live() {
        var live = new HashMap<String, Long>();
        subscriptions.stream()
                .filter(StoredSubscription::isLive)
                .filter(subscription -> !subscription.test())
                .forEach(subscription -> live.merge(subscription.template(), 1L, Long::sum));
        return new TreeMap<>(live);
    }

    /** A fee that was asked for is looked after beyond the end. */
    private void whatBillsNobodyIsNoLongerLookedAfter() {
        for (var subscription : subscriptions) {
            boolean bills = subscription.isLive() && subscription.paid();
            boolean due = !subscription.test() && (bills || subscription.asked());
            assertEquals(due, subscription.billed(), "billing of " + subscription);
        }
    }
}
