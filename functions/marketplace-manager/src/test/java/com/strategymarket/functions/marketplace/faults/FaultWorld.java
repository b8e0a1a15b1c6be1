package com.strategymarket.functions.marketplace.faults;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.functions.marketplace.MarketplaceFunction;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Operation.Body;
import com.strategymarket.platform.json.Json;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.marketplace.Sample;

/**
 * The function on a table that may fail, with a basket of each kind: plain, on the marketplace,
 * taken off it.
 */
record FaultWorld(
        Stage stage,
        FunctionHost host,
        LiveFunction function,
        String plain,
        String enabled,
        String disabled) {

    static FaultWorld on(Stage stage, Operation<?> create, Operation<?> enable) {
        var host = new FunctionHost(stage.tableName(), Sample.NOW, MarketplaceFunction::new);
        var function = host.start(stage.client());
        var plain = basket(function, create, "plain");
        var enabled = basket(function, create, "enabled");
        var disabled = basket(function, create, "disabled");
        function.ask(to(enable, enabled, "enable-1"));
        function.ask(to(enable, disabled, "enable-2"));
        function.ask(event(Routes.DISABLE_TEMPLATE, disabled));
        return new FaultWorld(stage, host, function, plain, enabled, disabled);
    }

    /** The same table, a new process. */
    FaultWorld restarted() {
        var anew = host.start(stage.client());
        return new FaultWorld(stage, host, anew, plain, enabled, disabled);
    }

    /** The operation's own example, sent to the basket that it makes sense for. */
    int call(Operation<?> operation) {
        return function.ask(to(operation, target(operation.route()), "swept")).status();
    }

    private String target(Route route) {
        if (route.equals(Routes.ENABLE_TEMPLATE)) {
            return plain;
        }
        return route.equals(Routes.DELETE_BASKET) ? disabled : enabled;
    }

    private static String basket(LiveFunction function, Operation<?> create, String key) {
        return function.ask(to(create, "", key)).json().path("basket_id").stringValue();
    }

    private static Events to(Operation<?> operation, String id, String idempotencyKey) {
        var event = event(operation.route(), id).header("idempotency-key", idempotencyKey);
        operation.body().ifPresent(body -> event.json(example(body)));
        return event;
    }

    private static Events event(Route route, String id) {
        return Events.to(route)
                .with("basket_id", id)
                .with("template_id", id)
                .admin(Sample.ADMIN.value());
    }

    private static <B> String example(Body<B> body) {
        return Json.write(body.shape(), body.example());
    }
}
