package com.strategymarket.platform.dynamo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class QueryTest {

    private static final Key CARD = new Key("TEMPLATE#x", "TEMPLATE");
    private static final Map<String, AttributeValue> ITEM =
            ItemWriter.of(CARD)
                    .text("marketplace_category", "MARKETPLACE#INCOME")
                    .number("subscriber_count", 145)
                    .text("published_at", "2026-11-20T12:00:00.000Z")
                    .item();

    @Test
    void aPartitionOfTheTableIsReadConsistentlyAndInOrder() {
        var request = request(Query.of("p", 20));

        assertEquals("table", request.tableName());
        assertEquals("#n0 = :v0", request.keyConditionExpression());
        assertEquals(Map.of("#n0", "user_id"), request.expressionAttributeNames());
        assertEquals(Map.of(":v0", AttributeValue.fromS("p")), request.expressionAttributeValues());
        assertEquals(20, request.limit());
        assertTrue(request.consistentRead());
        assertTrue(request.scanIndexForward());
        assertFalse(request.hasExclusiveStartKey());
        assertFalse(request(Query.of("p", 20).eventually()).consistentRead());
    }

    @Test
    void anIndexIsReadByItsOwnKeysAndEventually() {
        var request =
                request(
                        Query.of(TableLayout.MARKETPLACE_DISCOVERY, "MARKETPLACE#INCOME", 20)
                                .from(10)
                                .lastFirst());

        assertEquals("MarketplaceDiscovery", request.indexName());
        assertEquals("#n0 = :v0 AND #n1 >= :v1", request.keyConditionExpression());
        assertEquals(
                Map.of("#n0", "marketplace_category", "#n1", "subscriber_count"),
                request.expressionAttributeNames());
        assertEquals(
                Map.of(
                        ":v0",
                        AttributeValue.fromS("MARKETPLACE#INCOME"),
                        ":v1",
                        AttributeValue.fromN("10")),
                request.expressionAttributeValues());
        assertFalse(request.consistentRead());
        assertFalse(request.scanIndexForward());
    }

    @Test
    void sortKeysAreNarrowedDown() {
        assertEquals(
                "#n0 = :v0 AND begins_with(#n1, :v1)",
                request(Query.of("p", 1).beginningWith("A#")).keyConditionExpression());
        assertEquals(
                "#n0 = :v0 AND #n1 >= :v1",
                request(Query.of("p", 1).from("A")).keyConditionExpression());
        assertEquals(
                "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                request(Query.of("p", 1).between("A", "B")).keyConditionExpression());
        assertEquals(
                "#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2",
                request(Query.of(TableLayout.MARKETPLACE_DISCOVERY, "p", 1).between(1, 2))
                        .keyConditionExpression());
    }

    @Test
    void aReaderGoesOnBehindAnyItemThatWasSeen() {
        var table = Query.of("TEMPLATE#x", 1);
        var popular = Query.of(TableLayout.MARKETPLACE_DISCOVERY, "MARKETPLACE#INCOME", 1);
        var newest = Query.of(TableLayout.MARKETPLACE_NEWEST, "MARKETPLACE#INCOME", 1);

        assertEquals(Map.of(), table.startKey());
        assertEquals(keyOf("user_id", "sort_key"), resumed(table).startKey());
        assertEquals(
                keyOf("user_id", "sort_key", "marketplace_category", "subscriber_count"),
                resumed(popular).startKey());
        assertEquals(
                keyOf("user_id", "sort_key", "marketplace_category", "published_at"),
                resumed(newest).startKey());
    }

    @Test
    void aPositionOfTheTableIsNoneInAnIndex() {
        var popular =
                Query.of(TableLayout.MARKETPLACE_DISCOVERY, "MARKETPLACE#INCOME", 1)
                        .after(new Position(CARD, Optional.empty()));

        assertThrows(IllegalArgumentException.class, popular::startKey);
    }

    @Test
    void aTextThatIsNoPositionIsRefused() {
        for (var text : new String[] {"", "one", "a\nb\nc\nd"}) {
            assertThrows(IllegalArgumentException.class, () -> Position.of(text), text);
        }
    }

    @Test
    void aQueryHasALimit() {
        assertThrows(IllegalArgumentException.class, () -> Query.of("p", 0));
    }

    /** The query behind the item, by way of the text in a cursor. */
    private static Query resumed(Query query) {
        return query.after(Position.of(query.positionOf(ITEM).text()));
    }

    private static Map<String, AttributeValue> keyOf(String... names) {
        var key = new HashMap<>(ITEM);
        key.keySet().retainAll(Set.of(names));
        return key;
    }

    private static QueryRequest request(Query query) {
        return SliceRequest.of("table", query, query.limit(), query.startKey());
    }
}
