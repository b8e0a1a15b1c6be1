package com.strategymarket.local.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** How many follow a template, as everybody sees it, and what becomes of a wrong number. */
class CountJourneyTest {

    private final AtomicReference<DynamoDbClient> table = new AtomicReference<>();
    private final RunningProduct product =
            RunningProduct.seenThrough(
                    (function, client) -> {
                        table.set(client);
                        return client;
                    });
    private final Owner admin = product.newOwner("counting.admin");

    @AfterEach
    void close() {
        product.close();
    }

    @Test
    void whoeverFollowsIsCountedAlsoOnWhatNobodyFinds() {
        var listed = followed(Bodies.free(), 3);
        var unlisted = followed(Bodies.visible("UNLISTED"), 2);
        var disabled = followed(Bodies.free(), 1);
        admin.disable(disabled).expect(204);

        var outcome = reconcile();

        assertEquals(3, outcome.path("templates").intValue());
        assertTrue(outcome.path("mended").isEmpty(), outcome.toString());
        assertEquals(3, shown(listed));
        assertEquals(2, shown(unlisted));
        assertEquals(1, shown(disabled));
    }

    @Test
    void aNumberThatSomebodyTamperedWithIsMendedAndTold() {
        var template = followed(Bodies.free(), 2);
        long counted = 2 + tamper(template, 5);

        var mended = reconcile().path("mended");

        assertEquals(1, mended.size(), mended.toString());
        assertEquals(template, mended.get(0).path("template_id").stringValue());
        assertEquals(counted, mended.get(0).path("from").longValue());
        assertEquals(2, mended.get(0).path("to").longValue());
        assertEquals(2, shown(template));
        assertTrue(reconcile().path("mended").isEmpty());
    }

    @Test
    void eachHourOfTheClockItIsLookedForWithoutAsking() {
        var template = followed(Bodies.free(), 2);
        tamper(template, 5);

        product.pass("PT1H");

        assertEquals(2, shown(template));
        assertTrue(product.log().contains("count mended"), "told in the log");
    }

    private String followed(JsonNode config, int followers) {
        var template = admin.template(Bodies.basket("Followed"), config);
        for (int number = 0; number < followers; number++) {
            product.newOwner("follower" + number + ".of." + template.toLowerCase(Locale.ROOT))
                    .subscribe(template);
        }
        return template;
    }

    private JsonNode reconcile() {
        return product.sendUnchecked(Ask.post("/local/reconcile")).expect(200).json();
    }

    private long shown(String template) {
        // Whoever signed in an hour ago has to do it again.
        var now = product.newOwner("counting.admin");
        return now.template(template).path("subscriber_count").longValue();
    }

    /** Lets the first part count that many more, and tells how many. */
    private long tamper(String template, long more) {
        table.get()
                .updateItem(
                        update ->
                                update.tableName("strategy-marketplace")
                                        .key(
                                                Map.of(
                                                        TableLayout.PARTITION_KEY,
                                                        AttributeValue.fromS(
                                                                "TEMPLATE#" + template),
                                                        TableLayout.SORT_KEY,
                                                        AttributeValue.fromS("COUNT#0")))
                                        .updateExpression("ADD live :more")
                                        .expressionAttributeValues(
                                                Map.of(":more", AttributeValue.fromN("" + more))));
        return more;
    }
}
