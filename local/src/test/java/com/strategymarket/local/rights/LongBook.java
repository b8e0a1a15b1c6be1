package com.strategymarket.local.rights;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Ask;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

/**
 * A month with so many fees that their sums are kept, and then one that nobody could have booked.
 *
 * @param table as nobody's function sees it
 * @param fee one that was booked
 */
record LongBook(World world, DynamoDbClient table, Map<String, AttributeValue> fee) {

    private static final int MANY = 1_000;

    static LongBook begun(World world, DynamoDbClient table) {
        var subscription = subscription(world);
        var fee =
                TableContents.of(table, nameOf(table)).under("LEDGER#").stream()
                        .filter(item -> item.containsKey("subscription_id"))
                        .filter(item -> item.get("subscription_id").s().equals(subscription))
                        .findFirst();
        return new LongBook(world, table, fee.orElseThrow());
    }

    /** By a reader of the statement, and by the auditor when the next day begins. */
    void addUp() {
        for (int number = 0; number < MANY; number++) {
            putAnother("#copy-" + number);
        }
        readStatement();
        putAnother("#behind-the-sums");
        world.product().pass("P1D");
    }

    private static String subscription(World world) {
        var template = world.owner().template(Bodies.basket("Much followed"), Bodies.paid("999"));
        var wish =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("template_id", template)
                        .put("user_email", "much@example.com")
                        .put("broker_client_id", "MUCH");
        return world.partner().subscribe(wish).json().path("subscription_id").stringValue();
    }

    private void putAnother(String id) {
        var item = new HashMap<>(fee);
        var at = item.get("booked_at").s();
        item.put(TableLayout.SORT_KEY, AttributeValue.fromS(at + id));
        table.putItem(put -> put.tableName(nameOf(table)).item(item));
    }

    private void readStatement() {
        var month = fee.get("booked_at").s().substring(0, "2026-11".length());
        var ask = Ask.get("/partner/settlements").query("month=" + month);
        world.product().send(world.partner().shows(ask)).expect(200);
    }

    private static String nameOf(DynamoDbClient table) {
        return table.listTables().tableNames().getFirst();
    }
}
