package com.strategymarket.functions.partner.faults;

import static com.strategymarket.functions.partner.LivePartners.admin;

import com.strategymarket.contract.Route;
import com.strategymarket.functions.partner.Bodies;
import com.strategymarket.functions.partner.Issued;
import com.strategymarket.functions.partner.LivePartners;
import com.strategymarket.functions.partner.PartnerApiFunction;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/**
 * The function on a table that may fail, with one key.
 *
 * @param heard what its callers were answered, and so may rely on
 */
record FaultWorld(
        Stage stage,
        FunctionHost host,
        LiveFunction function,
        Issued key,
        List<FunctionAnswer> heard) {

    static FaultWorld on(Stage stage, List<FunctionAnswer> heard) {
        heard.clear();
        Seed.ONE.items().forEach(item -> put(stage, item));
        var host = new FunctionHost(stage.tableName(), Sample.NOW, PartnerApiFunction::new);
        return new FaultWorld(stage, host, host.start(stage.client()), Seed.ONE.key(), heard);
    }

    /** A key as the function made it. Once for all worlds: to hash its secret takes long. */
    private record Seed(Issued key, List<Map<String, AttributeValue>> items) {

        static final Seed ONE = grown();

        private static Seed grown() {
            try (var world = new LivePartners()) {
                var key = world.create(Bodies.key("ZEBU", ""));
                return new Seed(key, world.contents().all());
            }
        }
    }

    private static void put(Stage stage, Map<String, AttributeValue> item) {
        stage.table().putItem(put -> put.tableName(stage.tableName()).item(item));
    }

    /** One whose key is known to the process already. */
    FaultWorld warm() {
        heard.add(function.ask(key.branding()));
        return this;
    }

    /** The same table, a new process. */
    FaultWorld restarted() {
        return new FaultWorld(stage, host, host.start(stage.client()), key, heard);
    }

    int call(Events request) {
        var answer = function.ask(request);
        heard.add(answer);
        return answer.status();
    }

    Events toKey(Route route) {
        return admin(route, key.id());
    }

    /** By a process and a client of the table that nothing is wrong with. */
    int calmly(Issued shown) {
        return host.start(stage.table()).ask(shown.branding()).status();
    }

    TableContents contents() {
        return TableContents.of(stage.table(), stage.tableName());
    }
}
