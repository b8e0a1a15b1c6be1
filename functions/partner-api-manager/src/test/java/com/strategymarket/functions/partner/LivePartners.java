package com.strategymarket.functions.partner;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.function.Expect;
import com.strategymarket.testkit.function.FunctionHost;
import com.strategymarket.testkit.function.LiveFunction;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The real function on a table of its own, with admins and partners who call it. */
public final class LivePartners implements AutoCloseable {

    private final EmbeddedTable table = EmbeddedTable.inMemory();
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(table.client());
    private final FunctionHost host =
            new FunctionHost(table.tableName(), Sample.NOW, PartnerApiFunction::new);
    private final LiveFunction function = instance();

    /** One more process beside the first. */
    public LiveFunction instance() {
        return host.start(faulty.client());
    }

    public LiveFunction function() {
        return function;
    }

    public FunctionAnswer ask(Events request) {
        return function.ask(request);
    }

    public static Events admin(Route route) {
        return Events.to(route).admin(Sample.ADMIN.value());
    }

    public static Events admin(Route route, String keyId) {
        return admin(route).with("api_key_id", keyId);
    }

    /** A second after whatever came before. */
    public Issued create(String body) {
        pass(Duration.ofSeconds(1));
        var created = ask(admin(Routes.CREATE_PARTNER_KEY).json(body));
        return Issued.of(Expect.status(201, created));
    }

    public JsonNode get(String id) {
        return Expect.status(200, ask(admin(Routes.GET_PARTNER_KEY, id))).json();
    }

    public FunctionAnswer change(String id, String patch) {
        return ask(admin(Routes.CHANGE_PARTNER_KEY, id).json(patch));
    }

    public void changed(String id, String patch) {
        Expect.status(200, change(id, patch));
    }

    public FunctionAnswer revoke(String id) {
        return ask(admin(Routes.REVOKE_PARTNER_KEY, id));
    }

    public Issued rotate(Issued key, long overlap) {
        var rotation = admin(Routes.ROTATE_PARTNER_KEY, key.id()).json(Bodies.overlap(overlap));
        return Issued.of(Expect.status(200, ask(rotation)));
    }

    /** The days of a key's usage, of the days from one to another. */
    public JsonNode usage(String id, String query) {
        var usage = admin(Routes.GET_PARTNER_KEY_USAGE, id).query(query);
        return Expect.status(200, ask(usage)).json().get("days");
    }

    public List<String> deeds(String id) {
        return contents().deeds().getOrDefault("PARTNER_API_KEY#" + id, List.of());
    }

    public TableContents contents() {
        return TableContents.of(table.client(), table.tableName());
    }

    public EmbeddedTable table() {
        return table;
    }

    public FaultyDynamoDb faulty() {
        return faulty;
    }

    public void pass(Duration time) {
        host.pass(time);
    }

    public void set(String moment) {
        host.set(Instant.parse(moment));
    }

    @Override
    public void close() {
        table.close();
    }
}
