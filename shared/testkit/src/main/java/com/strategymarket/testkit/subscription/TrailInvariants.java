package com.strategymarket.testkit.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.testkit.function.TableContents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every change has one audit record, and there is none without its change. */
record TrailInvariants(TableContents table, List<StoredSubscription> subscriptions) {

    private static final String SUBSCRIPTION = "SUBSCRIPTION#";
    private static final String REQUEST = "PARTNER_REQUEST#";

    void hold() {
        everyVersionOfASubscriptionHasItsRecord();
        everyVersionOfARequestHasItsRecord();
        noAccountIsUnlinkedThatWasNot();
    }

    private void everyVersionOfASubscriptionHasItsRecord() {
        var versions = new TreeMap<String, Long>();
        subscriptions.forEach(each -> versions.put(SUBSCRIPTION + each.id(), each.version()));
        assertEquals(versions, counted(SUBSCRIPTION), "versions and records");
    }

    private void everyVersionOfARequestHasItsRecord() {
        var versions = new TreeMap<String, Long>();
        for (var item : table.all()) {
            var key = Key.of(item);
            if (key.sort().startsWith(REQUEST)) {
                var id = key.sort().substring(REQUEST.length());
                var request = new ItemReader("PARTNER_REQUEST", item);
                versions.put(
                        REQUEST + key.partition() + "#" + id,
                        request.number("version") - accepted(key.partition(), id));
            }
        }
        assertEquals(versions, counted(REQUEST), "versions and records");
    }

    /** A yes is told of by the subscription that comes of it. */
    private long accepted(String user, String id) {
        return records().stream()
                .filter(record -> id.equals(record.change().get("partner_request_id")))
                .filter(record -> user.equals(record.change().get("user_id")))
                .count();
    }

    /** One that stands has not been unlinked; one that does not has been, once. */
    private void noAccountIsUnlinkedThatWasNot() {
        var standing = table.ids("BROKER_ACCOUNT#");
        var unlinked =
                records().stream()
                        .filter(record -> record.what().equals("broker_account.unlinked"))
                        .map(AuditRecord::subject)
                        .toList();
        assertEquals(unlinked.stream().distinct().toList(), unlinked, "unlinked twice");
        for (var subject : unlinked) {
            var id = subject.substring("BROKER_ACCOUNT#".length());
            assertEquals(false, standing.contains(id), "unlinked, and there: " + id);
        }
        records().stream()
                .filter(record -> record.what().equals("broker_account.linked"))
                .map(AuditRecord::subject)
                .filter(subject -> !unlinked.contains(subject))
                .forEach(
                        subject ->
                                assertEquals(
                                        true,
                                        standing.contains(
                                                subject.substring("BROKER_ACCOUNT#".length())),
                                        "linked, and not there: " + subject));
    }

    private Map<String, Long> counted(String prefix) {
        return records().stream()
                .map(AuditRecord::subject)
                .filter(subject -> subject.startsWith(prefix))
                .collect(
                        Collectors.groupingBy(
                                subject -> subject, TreeMap::new, Collectors.counting()));
    }

    private List<AuditRecord> records() {
        return table.all().stream()
                .filter(item -> AuditItem.isOne(Key.of(item)))
                .map(AuditItem::read)
                .toList();
    }
}
