package com.strategymarket.functions.marketplace.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.functions.marketplace.MarketplaceFunction;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.TableMarketplace;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The real function on a table of its own, asked with the gateway's events. */
final class LiveFunction implements AutoCloseable {

    private final TableMarketplace world = new TableMarketplace();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final AtomicInteger requests = new AtomicInteger();
    private final MarketplaceFunction function;
    private volatile Instant now = Sample.NOW;

    LiveFunction() {
        var table = world.embedded();
        var environment =
                Map.of(
                        Settings.TABLE_NAME.name(),
                        table.tableName(),
                        Settings.CURSOR_KEYS.name(),
                        "k".repeat(32),
                        Settings.PUBLIC_REQUESTS_PER_MINUTE.name(),
                        "100",
                        Settings.SERVER_TIMING.name(),
                        "true");
        var lines = new PrintStream(log, true, StandardCharsets.UTF_8);
        this.function =
                new MarketplaceFunction(
                        new Surroundings(
                                environment, table.client(), () -> now, new Random(1), lines));
    }

    /** Each time as a request of its own. */
    FunctionAnswer ask(Events request) {
        return FunctionAnswer.of(
                function, request.requestId("request-" + requests.incrementAndGet()));
    }

    static Events admin(Route route) {
        return Events.to(route).admin(Sample.ADMIN.value());
    }

    static Events admin(Route route, String basketId) {
        return admin(route).with("basket_id", basketId);
    }

    /** Creates a basket, a second after the last one. */
    String basket(String json) {
        pass(Duration.ofSeconds(1));
        var answer = ask(admin(Routes.CREATE_BASKET).json(json));
        assertEquals(201, answer.status(), answer.body());
        return answer.json().get("basket_id").stringValue();
    }

    String template(String basket, String config) {
        var id = basket(basket);
        enable(id, config);
        return id;
    }

    void enable(String id, String config) {
        var answer = ask(admin(Routes.ENABLE_TEMPLATE, id).json(config));
        assertEquals(201, answer.status(), answer.body());
    }

    void disable(String id) {
        assertEquals(204, ask(admin(Routes.DISABLE_TEMPLATE, id)).status());
    }

    void showSubscribers(String id, long count) {
        world.showSubscribers(new BasketId(id), count);
    }

    void countLive(String id, int part, long live) {
        world.countLive(new BasketId(id), part, live);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    TableMarketplace world() {
        return world;
    }

    @Override
    public void close() {
        world.close();
    }
}
