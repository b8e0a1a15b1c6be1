package com.strategymarket.functions.partner.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.FunctionAnswer;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** What must hold of keys at any moment, whatever was done to them and whatever failed. */
final class KeyInvariants {

    private static final String BUCKETS = "PARTNER#ZEBU#live";

    private final FaultWorld world;
    private final TableContents table;

    KeyInvariants(FaultWorld world) {
        this.world = world;
        this.table = world.contents();
    }

    void check() {
        everyKeyHasItsBucketOfTheSameVersion();
        everyVersionHasOneAuditRecord();
        nobodyIsCountedLessThanHeWasToldOf();
        secretsThatWereAnsweredWork();
    }

    long keys() {
        return table.ids("PARTNER_API_KEY#").size();
    }

    long receipts() {
        return table.receipts();
    }

    long version() {
        return number(key(world.key().id()), "version");
    }

    private void everyKeyHasItsBucketOfTheSameVersion() {
        assertEquals(table.ids("PARTNER_API_KEY#"), table.ids("BUCKET#"), "keys and buckets");
        for (var id : table.ids("PARTNER_API_KEY#")) {
            assertEquals(number(key(id), "version"), number(bucket(id), "key_version"), id);
        }
    }

    private void everyVersionHasOneAuditRecord() {
        var deeds = table.deeds();
        assertEquals(table.ids("PARTNER_API_KEY#").size(), deeds.size(), "subjects");
        for (var id : table.ids("PARTNER_API_KEY#")) {
            var what = deeds.get("PARTNER_API_KEY#" + id);
            assertEquals(number(key(id), "version"), what.size(), "versions and " + what);
            assertEquals(1, what.stream().filter("partner_key.created"::equals).count());
        }
    }

    /** Who was let in while nobody could count was told of no limit. */
    private void nobodyIsCountedLessThanHeWasToldOf() {
        long told =
                world.heard().stream()
                        .filter(answer -> answer.status() == 200)
                        .filter(answer -> answer.headers().containsKey("RateLimit"))
                        .count();
        var bucket = bucket(world.key().id());
        assertTrue(number(bucket, "allowed") >= told, bucket + " counts less than " + told);
        long byRoute =
                List.of(Routes.GET_OWN_BRANDING, Routes.GET_OWN_USAGE).stream()
                        .filter(route -> bucket.containsKey("route#" + route.name()))
                        .mapToLong(route -> number(bucket, "route#" + route.name()))
                        .sum();
        assertEquals(number(bucket, "allowed"), byRoute, "all and by route");
    }

    private void secretsThatWereAnsweredWork() {
        for (var answer : world.heard()) {
            if (showsSecret(answer)) {
                assertEquals(200, world.calmly(Issued.of(answer)), "a secret that was answered");
            }
        }
    }

    static boolean showsSecret(FunctionAnswer answer) {
        return answer.body().contains("api_secret");
    }

    private Map<String, AttributeValue> key(String id) {
        return table.item("PARTNER", "PARTNER_API_KEY#" + id);
    }

    private Map<String, AttributeValue> bucket(String id) {
        return table.item(BUCKETS, "BUCKET#" + id);
    }

    private static long number(Map<String, AttributeValue> item, String attribute) {
        return Long.parseLong(item.get(attribute).n());
    }
}
