package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.testkit.function.TableContents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/** An account is its owner's and nobody else's, and knows how many subscriptions trade on it. */
record AccountInvariants(TableContents table, List<StoredSubscription> subscriptions) {

    private static final String ACCOUNT = "BROKER_ACCOUNT#";

    void hold() {
        everyAccountIsClaimedByItsOwner();
        everyAccountCountsWhatTradesOnIt();
        noSubscriptionTradesTwiceOnAnAccount();
    }

    private void everyAccountIsClaimedByItsOwner() {
        var claims = new TreeSet<String>();
        for (var item : table.under("BROKER#")) {
            var reader = new ItemReader("BROKER_CLIENT", item);
            claims.add(
                    String.join(
                            " ",
                            reader.key().partition(),
                            reader.text("owner_id"),
                            reader.text("broker_account_id")));
        }
        var accounts = new TreeSet<String>();
        accounts()
                .forEach(
                        account ->
                                accounts.add(
                                        String.join(
                                                " ",
                                                name(account),
                                                account.key().partition(),
                                                id(account))));
        assertEquals(accounts, claims, "accounts and whose they are");
    }

    private static String name(ItemReader account) {
        var test = account.optionalText("test_of").map(space -> "TEST#" + space + "#").orElse("");
        var client = account.text("client_id").toUpperCase(Locale.ROOT);
        return "BROKER#" + test + account.text("broker_id") + "#" + client;
    }

    private void everyAccountCountsWhatTradesOnIt() {
        var counted = new TreeMap<String, Long>();
        accounts()
                .forEach(
                        account ->
                                counted.put(
                                        account.key().partition() + " " + id(account),
                                        account.number("allocations")));
        var traded = new TreeMap<String, Long>();
        counted.keySet().forEach(account -> traded.put(account, 0L));
        for (var subscription : subscriptions) {
            if (subscription.isLive()) {
                for (var allocation : subscription.allocations()) {
                    var account = subscription.user() + " " + allocation.account();
                    traded.merge(account, 1L, Long::sum);
                }
            }
        }
        assertEquals(traded, counted, "what trades on accounts, and what they count");
    }

    private void noSubscriptionTradesTwiceOnAnAccount() {
        for (var subscription : subscriptions) {
            var accounts = subscription.allocations().stream().map(Allocation::account).toList();
            assertEquals(new HashSet<>(accounts).size(), accounts.size(), subscription.toString());
        }
    }

    private List<ItemReader> accounts() {
        return table.all().stream()
                .filter(item -> Key.of(item).sort().startsWith(ACCOUNT))
                .map(item -> new ItemReader("BROKER_ACCOUNT", item))
                .toList();
    }

    private static String id(ItemReader account) {
        return account.key().sort().substring(ACCOUNT.length());
    }
}
