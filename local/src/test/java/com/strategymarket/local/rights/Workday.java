package com.strategymarket.local.rights;

import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.local.billing.Payer;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.http.Ask;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Every route once, by whom it is for, and what beside it makes functions reach for something else.
 * A new route is covered by being in the list; a way that no route's first answer takes wants a
 * line here, and is found missing when it is granted.
 *
 * @param table as nobody's function sees it
 */
record Workday(World world, DynamoDbClient table) {

    private static final int LOOKS = 5_000;

    /** A month, and then as long as a fee is asked for again. */
    private static final List<Integer> DUNNING_DAYS = List.of(32, 2, 3, 5);

    void run() {
        Routes.all().forEach(this::serve);
        orderOtherwise();
        deleteWhatWasOffered();
        meetWhoWasIntroduced();
        mendACount();
        comeWithOldVersions();
        var followedLast = free("Followed last");
        var costly = world.owner().template(Bodies.basket("Costs something"), Bodies.paid("999"));
        var book = LongBook.begun(world, table);
        looks().values().forEach(this::nextDay);
        book.addUp();
        payAndFailToPay(costly);
        waitForTheStream(followedLast);
    }

    private void serve(Route route) {
        var ask = world.rightfully(route, world.ask(route));
        world.product()
                .send(route.creates() ? ask.with("Idempotency-Key", route.name()) : ask)
                .expect(world.operation(route).success());
    }

    /** Lists that another index answers. */
    private void orderOtherwise() {
        world.product().send(Ask.get("/marketplace/templates").query("sort=newest")).expect(200);
        world.owner().send(Ask.get("/user/subscriptions").query("status=ACTIVE")).expect(200);
    }

    private void deleteWhatWasOffered() {
        var template = world.owner().template("Offered once", "ONCE");
        world.owner().disable(template).expect(204);
        world.owner().delete(template).expect(204);
    }

    /** A partner's client who signs in one day is the one whom the partner knows. */
    private void meetWhoWasIntroduced() {
        var address = "introduced@example.com";
        subscribe(free("Followed by a client"), address);
        world.product().token(address);
    }

    private String free(String name) {
        return world.owner().template(Bodies.basket(name), Bodies.free("WORKDAY"));
    }

    private void subscribe(String template, String address) {
        var wish =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("template_id", template)
                        .put("user_email", address)
                        .put(
                                "broker_client_id",
                                address.replaceAll("@.*", "").toUpperCase(Locale.ROOT));
        world.partner().subscribe(wish);
    }

    /** No code of ours miscounts: a hand in the table does. */
    private void mendACount() {
        var template = free("Miscounted");
        var key =
                Map.of(
                        TableLayout.PARTITION_KEY, AttributeValue.fromS("TEMPLATE#" + template),
                        TableLayout.SORT_KEY, AttributeValue.fromS("COUNT#3"));
        table.updateItem(
                update ->
                        update.tableName(table.listTables().tableNames().getFirst())
                                .key(key)
                                .updateExpression("SET #live = :wrong")
                                .expressionAttributeNames(Map.of("#live", "live"))
                                .expressionAttributeValues(
                                        Map.of(":wrong", AttributeValue.fromN("7"))));
        var told = world.product().sendUnchecked(Ask.post("/local/reconcile")).expect(200).json();
        if (told.path("mended").isEmpty()) {
            throw new AssertionError("nothing was mended: " + told);
        }
    }

    /**
     * Where a version may have passed by what the first one did, the first answer is looked for.
     */
    private void comeWithOldVersions() {
        Routes.all().stream()
                .filter(Route::creates)
                .filter(route -> world.operation(route).takesHeader("If-Match"))
                .forEach(this::comeWithAnOldVersion);
    }

    private void comeWithAnOldVersion(Route route) {
        var stale =
                world.rightfully(route, world.ask(route))
                        .with("Idempotency-Key", "stale")
                        .with("If-Match", "\"999\"");
        world.product().send(stale).expect(412, "version_conflict");
    }

    /** One for each function that serves partners. */
    private static Map<LambdaFunction, Route> looks() {
        return Routes.all().stream()
                .filter(Workday::isLook)
                .collect(Collectors.toMap(Route::function, look -> look, (one, more) -> one));
    }

    /** Which partners can take without more than their key. */
    private static boolean isLook(Route route) {
        return route.access().ofPartners().isPresent()
                && route.method() == HttpMethod.GET
                && route.parameters().isEmpty();
    }

    /** Whoever sees a partner first on a day puts the day before away. */
    private void nextDay(Route look) {
        world.product().pass("P1D");
        world.product().send(world.partner().shows(world.ask(look))).expect(200);
    }

    /** One who pays each month, one whose first payment is declined, one who pays no more. */
    private void payAndFailToPay(String template) {
        var product = world.product();
        var refused = Payer.of(product, "refused@example.com");
        refused.next("DECLINE");
        // Without the minutes that would pass in Payer.subscribe: the stream asks for it first.
        var subscribed = refused.send(Ask.post("/marketplace/subscribe/" + template)).expect(201);
        var id = subscribed.json().path("subscription_id").stringValue();
        until(() -> refused.show(id).path("status").stringValue().equals("CANCELLED"));
        Payer.of(product, "steady@example.com").subscribe(template);
        var late = Payer.of(product, "late@example.com");
        late.subscribe(template);
        late.next("DECLINE", "DECLINE", "DECLINE", "DECLINE");
        for (int days : DUNNING_DAYS) {
            product.jumpTo(product.now().plus(Duration.ofDays(days)).toString());
            product.pass("PT2M");
        }
    }

    /** What is written last is heard of last. */
    private void waitForTheStream(String template) {
        subscribe(template, "last@example.com");
        until(() -> followers(template) == 1);
    }

    private int followers(String template) {
        var shown = world.product().send(Ask.get("/marketplace/templates/" + template));
        return shown.expect(200).json().path("subscriber_count").intValue();
    }

    private static void until(BooleanSupplier holds) {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (holds.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("the stream has not told of it");
    }
}
