package com.strategymarket.functions.subscription;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Settings;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerAdmin;
import com.strategymarket.testkit.subscription.Invariants;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The real function on a table of its own, with templates, users and partners who call it. */
public final class LiveSubscribing implements AutoCloseable {

    public static final String ANNA = "0a1b2c3d-0000-4000-8000-00000000000a";
    public static final String BINA = "0a1b2c3d-0000-4000-8000-00000000000b";

    private final EmbeddedTable table = EmbeddedTable.inMemory();
    private final FunctionHost host =
            new FunctionHost(table.tableName(), Sample.NOW, SubscriptionFunction::new);
    private final LiveFunction function = instance();
    private final Admin admin;
    private final PartnerAdmin partners;
    private final AtomicInteger keys = new AtomicInteger();

    public LiveSubscribing() {
        var stores = stores(table.client(), table.tableName());
        this.admin = new Admin(new DynamoOfferings(stores, new TracedTransactions(stores)));
        this.partners =
                new PartnerAdmin(new DynamoPartnerKeys(stores, new TracedTransactions(stores)));
    }

    private static Table stores(DynamoDbClient client, String name) {
        return new Table(client, name, new Random(7), pause -> {}, System::nanoTime);
    }

    /** One more process beside the first. */
    public LiveFunction instance() {
        return host.start(table.client());
    }

    /** One more process, where nobody takes payments. */
    public LiveFunction withoutPayments() {
        return host.start(
                table.client(),
                Map.of(Settings.PAYMENT_PROVIDER.name(), PaymentProvider.NONE.settingName()));
    }

    public LiveFunction function() {
        return function;
    }

    public FunctionAnswer ask(Events request) {
        return function.ask(request);
    }

    public JsonNode ok(int status, Events request) {
        return Expect.status(status, ask(request)).json();
    }

    /** A template's id. */
    public String publish(int number, TemplateConfig config) {
        return admin.publish(number, config).basket().id().value();
    }

    public void configure(int number, TemplateConfig config) {
        admin.configure(offering(number), config);
    }

    public void disable(int number) {
        admin.disable(offering(number));
    }

    public void delete(int number) {
        admin.remove(offering(number));
    }

    private Offering offering(int number) {
        return admin.find(Sample.id(number)).orElseThrow();
    }

    public PartnerAdmin partners() {
        return partners;
    }

    public Partner partner(String id) {
        return partner(id, Environment.LIVE);
    }

    public Partner partner(String id, Environment environment) {
        var partner = Partner.of(keys.incrementAndGet(), new PartnerId(id), environment);
        partners.add(partner.pair().key());
        return partner;
    }

    public static Events user(Route route, String user) {
        return Events.to(route).signedInAs(user);
    }

    public static Events about(Route route, String user, String subscription) {
        return user(route, user).with("subscription_id", subscription);
    }

    public static Events subscribing(String user, String template) {
        return user(SubscriptionRoutes.SUBSCRIBE, user).with("template_id", template);
    }

    public static Events linking(String user, String client) {
        var body = "{\"broker_id\": \"ZEBU\", \"client_id\": \"%s\", \"label\": \"Main\"}";
        return user(SubscriptionRoutes.LINK_BROKER_ACCOUNT, user).json(body.formatted(client));
    }

    public static Events unlinking(String user, String account) {
        return user(SubscriptionRoutes.UNLINK_BROKER_ACCOUNT, user)
                .with("broker_account_id", account);
    }

    public static Events allocating(String user, String subscription, String account) {
        var body = "{\"broker_account_id\": \"" + account + "\"}";
        return about(SubscriptionRoutes.ALLOCATE, user, subscription).json(body);
    }

    /** The id of a new subscription. */
    public String subscribe(String user, String template) {
        return id(ok(201, subscribing(user, template)));
    }

    /** The id of a new account. */
    public String link(String user, String client) {
        return ok(201, linking(user, client)).get("broker_account_id").stringValue();
    }

    public JsonNode shown(String user, String subscription) {
        return ok(200, about(SubscriptionRoutes.GET_SUBSCRIPTION, user, subscription));
    }

    public static String id(JsonNode subscription) {
        return subscription.get("subscription_id").stringValue();
    }

    public static String userOf(JsonNode subscription) {
        return subscription.get("user_id").stringValue();
    }

    public List<String> deeds(String subscription) {
        return contents().deeds().getOrDefault("SUBSCRIPTION#" + subscription, List.of());
    }

    public TableContents contents() {
        return TableContents.of(table.client(), table.tableName());
    }

    public void invariantsHold() {
        Invariants.hold(contents());
    }

    public EmbeddedTable table() {
        return table;
    }

    public void pass(Duration time) {
        host.pass(time);
    }

    @Override
    public void close() {
        table.close();
    }
}
