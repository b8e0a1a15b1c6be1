package com.strategymarket.functions.marketplace.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.functions.marketplace.MarketplaceFunction;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.TableMarketplace;

import java.time.Duration;

/** The real function on a table of its own, asked with the gateway's events. */
final class LiveMarketplace implements AutoCloseable {

    private final TableMarketplace world = new TableMarketplace();
    private final FunctionHost host =
            new FunctionHost(world.embedded().tableName(), Sample.NOW, MarketplaceFunction::new);
    private final LiveFunction function = host.start(world.embedded().client());

    FunctionAnswer ask(Events request) {
        return function.ask(request);
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
        host.pass(time);
    }

    String logged() {
        return function.logged();
    }

    LiveFunction function() {
        return function;
    }

    TableMarketplace world() {
        return world;
    }

    @Override
    public void close() {
        world.close();
    }
}
