package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.testkit.function.TableContents;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Debits are credits, nothing is booked twice, and all that is owed is booked. */
record LedgerInvariants(TableContents table, List<StoredSubscription> subscriptions) {

    void hold() {
        debitsAreCredits();
        aFeeIsBookedOnce();
        everyBookIsListed();
        partnersAnswerForWhatIsMadeThroughThem();
    }

    private void debitsAreCredits() {
        var sums = new TreeMap<String, Long>();
        for (var entry : entries()) {
            var lines = entry.numbers("lines").values();
            long sum = lines.stream().mapToLong(Long::longValue).sum();
            assertEquals(0, sum, "the sides of " + entry.key());
            lines.forEach(amount -> sums.merge(entry.text("currency"), amount, Long::sum));
        }
        sums.forEach((currency, sum) -> assertEquals(0, sum, currency));
    }

    private void aFeeIsBookedOnce() {
        var names = new HashSet<String>();
        for (var entry : entries()) {
            assertTrue(names.add(name(entry)), "twice: " + name(entry));
        }
    }

    private static String name(ItemReader entry) {
        return String.join(
                " ",
                entry.text("subscription_id"),
                Long.toString(entry.number("period")),
                entry.text("kind"));
    }

    /** Each month names the books in which it has entries. */
    private void everyBookIsListed() {
        for (var entry : entries()) {
            var partition = entry.key().partition();
            int end = partition.lastIndexOf('#');
            var book = partition.substring("LEDGER#".length(), end);
            table.item("LEDGER#" + partition.substring(end + 1), "BOOK#" + book);
        }
    }

    /** From the first moment on; tests bill nobody. */
    private void partnersAnswerForWhatIsMadeThroughThem() {
        var first =
                entries().stream()
                        .filter(entry -> entry.number("period") == 0)
                        .filter(entry -> entry.text("kind").equals("FEE"))
                        .map(entry -> entry.text("subscription_id"))
                        .collect(Collectors.toSet());
        var known = new HashSet<String>();
        for (var subscription : subscriptions) {
            known.add(subscription.id());
            if (subscription.test()) {
                assertTrue(!first.contains(subscription.id()), "a test is billed");
            } else if (subscription.partner().isPresent() && subscription.paid()) {
                assertTrue(first.contains(subscription.id()), "nobody pays " + subscription);
            }
        }
        assertTrue(known.containsAll(first), "a fee for no subscription: " + first);
    }

    /** Sums and lists of books aside. */
    private List<ItemReader> entries() {
        return table.under("LEDGER#").stream()
                .filter(item -> item.containsKey("lines"))
                .map(item -> new ItemReader("LEDGER", item))
                .toList();
    }
}
