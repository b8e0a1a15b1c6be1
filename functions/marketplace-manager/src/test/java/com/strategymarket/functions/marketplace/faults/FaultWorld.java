package com.strategymarket.functions.marketplace.faults;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.Settings;
import com.strategymarket.functions.marketplace.MarketplaceFunction;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Operation.Body;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The function on a table that may fail, with a basket of each kind: plain, on the marketplace,
 * taken off it.
 */
record FaultWorld(
        Stage stage, MarketplaceFunction function, String plain, String enabled, String disabled) {

    private static final String ADMIN = "6f1c2a34-0000-4000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");

    /** The gateway names every request anew, also one that a client repeats. */
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    static FaultWorld on(Stage stage, Operation<?> create, Operation<?> enable) {
        var function = function(stage);
        var plain = basket(function, create, "plain");
        var enabled = basket(function, create, "enabled");
        var disabled = basket(function, create, "disabled");
        call(function, to(enable, enabled, "enable-1"));
        call(function, to(enable, disabled, "enable-2"));
        call(function, event(Routes.DISABLE_TEMPLATE, disabled, "disable-1"));
        return new FaultWorld(stage, function, plain, enabled, disabled);
    }

    /** The same table, a new process. */
    FaultWorld restarted() {
        return new FaultWorld(stage, function(stage), plain, enabled, disabled);
    }

    /** The operation's own example, sent to the basket that it makes sense for. */
    int call(Operation<?> operation) {
        return call(function, to(operation, target(operation.route()), "swept")).status();
    }

    private String target(Route route) {
        if (route.equals(Routes.ENABLE_TEMPLATE)) {
            return plain;
        }
        return route.equals(Routes.DELETE_BASKET) ? disabled : enabled;
    }

    private static String basket(MarketplaceFunction function, Operation<?> create, String key) {
        return call(function, to(create, "", key)).json().path("basket_id").stringValue();
    }

    private static Events to(Operation<?> operation, String id, String requestId) {
        var event = event(operation.route(), id, requestId).header("idempotency-key", requestId);
        operation.body().ifPresent(body -> event.json(example(body)));
        return event;
    }

    private static Events event(Route route, String id, String requestId) {
        return Events.to(route)
                .with("basket_id", id)
                .with("template_id", id)
                .admin(ADMIN)
                .requestId(requestId + "-" + REQUESTS.incrementAndGet());
    }

    private static <B> String example(Body<B> body) {
        return Json.write(body.shape(), body.example());
    }

    private static FunctionAnswer call(MarketplaceFunction function, Events event) {
        return FunctionAnswer.of(function, event);
    }

    private static MarketplaceFunction function(Stage stage) {
        var environment =
                Map.of(
                        Settings.TABLE_NAME.name(),
                        stage.tableName(),
                        Settings.CURSOR_KEYS.name(),
                        "0123456789abcdef".repeat(4));
        return new MarketplaceFunction(
                new Surroundings(
                        environment,
                        stage.client(),
                        InstantSource.fixed(NOW),
                        new Random(),
                        new PrintStream(OutputStream.nullOutputStream())));
    }
}
