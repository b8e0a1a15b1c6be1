package com.strategymarket.functions.subscription.faults;

import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import com.strategymarket.functions.subscription.LiveSubscribing;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.functions.subscription.SubscriptionFunction;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The function on a table that may fail, with templates, partners and what there is of users.
 *
 * @param heard what its callers were answered
 */
record FaultWorld(
        Stage stage, FunctionHost host, LiveFunction function, List<FunctionAnswer> heard) {

    static FaultWorld on(Stage stage, List<FunctionAnswer> heard) {
        heard.clear();
        Seed.ONE.items().forEach(item -> put(stage, item));
        var host = new FunctionHost(stage.tableName(), Sample.NOW, SubscriptionFunction::new);
        // The one that made the seed drew what the first draws.
        host.pass(Duration.ofMinutes(1));
        return new FaultWorld(stage, host, host.start(stage.client()), heard).restarted();
    }

    /**
     * A world as the function made it, once for all.
     *
     * @param client somebody whom the first partner introduced
     * @param subscription theirs, to a paid template, on the account
     * @param account unused
     */
    record Seed(
            Partner zebu,
            Partner angel,
            String paid,
            String free,
            String client,
            String subscription,
            String account,
            List<Map<String, AttributeValue>> items) {

        static final Seed ONE = grown();

        private static Seed grown() {
            try (var world = new LiveSubscribing()) {
                var zebu = world.partner("ZEBU");
                var angel = world.partner("ANGEL");
                var paid = world.publish(1, Sample.config());
                var free = world.publish(2, Sample.free());
                var made = world.ok(201, zebu.subscribing(paid, "anna@example.com", "ZB-1"));
                var account = world.link(userOf(made), "ZB-2");
                var ask = angel.subscribing(free, "anna@example.com", "AN-1");
                Expect.problem(409, "user_consent_required", world.ask(ask));
                return new Seed(
                        zebu,
                        angel,
                        paid,
                        free,
                        userOf(made),
                        id(made),
                        account,
                        world.contents().all());
            }
        }
    }

    private static void put(Stage stage, Map<String, AttributeValue> item) {
        stage.table().putItem(put -> put.tableName(stage.tableName()).item(item));
    }

    /** The same table, a new process. */
    FaultWorld restarted() {
        return new FaultWorld(stage, host, host.start(stage.client()), heard);
    }

    int call(Events request) {
        var answer = function.ask(request);
        heard.add(answer);
        return answer.status();
    }

    TableContents contents() {
        return TableContents.of(stage.table(), stage.tableName());
    }
}
