package com.strategymarket.functions.marketplace.routes;

import static com.strategymarket.functions.marketplace.routes.LiveMarketplace.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.testkit.function.ItemText;
import com.strategymarket.testkit.function.StreamImages;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.TableMarketplace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Strikes, lots, stop-losses and targets are their owner's, and never leave the server. */
class TradeSecretTest {

    /** As strike, stop-loss and target: numbers that nothing else here has; and their names. */
    private static final List<String> CANARIES =
            List.of("31337", "47.11", "815.23", "strike", "lots", "stop_loss", "target_percent");

    private static final String BASKET =
            Bodies.BASKET
                    .replace("\"value\": 200", "\"value\": 31337")
                    .replace("\"value\": 400", "\"value\": -31337")
                    .replace("\"stop_loss_percent\": 40", "\"stop_loss_percent\": 47.11")
                    .replace("\"target_percent\": 60", "\"target_percent\": 815.23");

    private final LiveMarketplace function = new LiveMarketplace();
    private String id;

    @BeforeEach
    void live() {
        id = function.template(BASKET, Bodies.CONFIG);
        function.ask(
                admin(Routes.CHANGE_BASKET, id)
                        .json(BASKET.replace("Iron condor", "Iron fly").replace("09:20", "09:25")));
        function.ask(admin(Routes.CONFIGURE_TEMPLATE, id).json("{\"tags\": [\"NEW\"]}"));
        function.ask(
                admin(Routes.CHANGE_BASKET, id)
                        .json(BASKET.replace("\"lots\": 1", "\"lots\": 50")));
    }

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void theOwnerSeesThem() {
        var own = function.ask(admin(Routes.GET_BASKET, id)).body();

        CANARIES.forEach(canary -> assertTrue(own.contains(canary), canary));
    }

    @Test
    void noPublicAnswerHoldsOne() {
        silent(function.ask(Events.to(Routes.BROWSE_TEMPLATES)).body());
        silent(function.ask(Events.to(Routes.GET_TEMPLATE).with("template_id", id)).body());
        silent(function.ask(admin(Routes.LIST_OWN_TEMPLATES)).body());
        silent(function.ask(admin(Routes.LIST_BASKETS)).body());
    }

    @Test
    void noLogLineHoldsOne() {
        assertTrue(function.logged().contains("changeBasket"), "the requests were logged");
        function.logged()
                .lines()
                .map(TradeSecretTest::withoutTimes)
                .forEach(TradeSecretTest::silent);
    }

    @Test
    void noItemOfTheTemplatesPartitionHoldsOne() {
        var items = function.world().items(TableMarketplace.partition(new BasketId(id)));

        assertEquals(2 + 16, items.size());
        items.forEach(item -> silent(readable(item)));
    }

    @Test
    void noRecordOfTheTrailHoldsOne() {
        for (var subject : List.of("BASKET#" + id, "TEMPLATE#" + id)) {
            var items = function.world().items("AUDIT#" + subject);
            assertFalse(items.isEmpty());
            items.forEach(item -> silent(readable(item)));
        }
    }

    /** What the table's stream hands on of it: all but the basket itself. */
    @Test
    void noRecordOfTheStreamButTheBasketsOwnHoldsOne() {
        var images = StreamImages.of(function.world().embedded());
        assertFalse(images.isEmpty());
        images.stream()
                .filter(image -> !TableContents.sortKey(image).startsWith("BASKET#"))
                .forEach(image -> silent(readable(image)));
        assertTrue(
                images.stream().anyMatch(image -> readable(image).contains("31337")),
                "the basket's own image proves that the search would find one");
    }

    private static void silent(String text) {
        CANARIES.forEach(canary -> assertFalse(text.contains(canary), canary + " in " + text));
    }

    /** How long something took may be any number. */
    private static String withoutTimes(String line) {
        return line.replaceAll("\"(Latency|milliseconds)\":[0-9.Ee-]+", "");
    }

    /** Hashes of words can be any number. */
    private static String readable(Map<String, AttributeValue> item) {
        var searched = new HashMap<>(item);
        searched.remove("search_words");
        return ItemText.of(searched);
    }
}
