package com.strategymarket.local.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;
import com.strategymarket.testkit.http.OpenApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The runner is killed while several clients work. Started again it has all that it acknowledged,
 * nothing by halves, and knows its tokens and cursors.
 */
class PersistenceTest {

    private static final int KILLS = 2;
    private static final int CHANGES_BEFORE_A_KILL = 120;
    private static final List<String> NAMES = List.of("ANA", "BEA", "CAL", "DEV");

    private final OpenApi api = OpenApi.packaged();
    private final Random chance = new Random();
    private final List<Worker> workers = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillUnderLoad() throws Exception {
        int port = ChildProduct.freePort(chance);
        var cursor = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (var product = ChildProduct.start(folder, port);
                    var http = new Http(URI.create(product.origin()), api)) {
                hireOrInspect(http);
                cursor = cursorIsStillGood(http, cursor);
                workUntilKilled(product, http);
            }
        }
        try (var product = ChildProduct.start(folder, port);
                var http = new Http(URI.create(product.origin()), api)) {
            hireOrInspect(http);
            cursorIsStillGood(http, cursor);
        }
        nothingIsDoneByHalves(StoredItems.in(folder));
    }

    private void hireOrInspect(Http http) {
        if (workers.isEmpty()) {
            NAMES.forEach(name -> workers.add(hire(http, name)));
            return;
        }
        for (var worker : workers) {
            worker.settle(http);
            new Inspection(http, worker).run();
        }
    }

    private Worker hire(Http http, String name) {
        var wish = Map.of("email", name + "@example.com", "groups", List.of("Admins"));
        var body = JsonMapper.shared().writeValueAsString(wish);
        var tokens = http.sendUnchecked(Ask.post("/local/token").json(body)).expect(200).json();
        return new Worker(name, tokens.path("access_token").stringValue(), chance.nextLong());
    }

    /** Of a page that was shown before the kill. */
    private static String cursorIsStillGood(Http http, String cursor) {
        var page = Ask.get("/marketplace/templates").query("sort=newest&limit=1");
        if (!cursor.isEmpty()) {
            http.send(page.query("cursor=" + cursor)).expect(200);
        }
        return http.send(page).expect(200).json().path("next_cursor").asString("");
    }

    private void workUntilKilled(ChildProduct product, Http http)
            throws InterruptedException, ExecutionException {
        var done = new CountDownLatch(CHANGES_BEFORE_A_KILL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<?>>();
            for (var worker : workers) {
                working.add(threads.submit(() -> worker.workUntilItIsGone(http, done)));
            }
            done.await();
            product.kill();
            for (var each : working) {
                each.get();
            }
        }
    }

    private void nothingIsDoneByHalves(StoredItems stored) {
        var baskets = new TreeSet<String>();
        var templates = new TreeSet<String>();
        for (var worker : workers) {
            baskets.addAll(worker.things().keySet());
            worker.things().values().stream()
                    .filter(thing -> thing.template().isPresent())
                    .forEach(thing -> templates.add(thing.id()));
        }
        assertEquals(baskets, stored.sorts("BASKET#"));
        assertEquals(templates, stored.partitions("TEMPLATE#", "TEMPLATE"));
        assertEquals(templates, stored.partitions("TEMPLATE#", "PREVIEW"));
        assertEquals(templates, stored.sorts("OWN_TEMPLATE#"));
        everyChangeLeftOneRecord(stored.auditedRequests());
        assertEquals(workers.size(), stored.called("PROFILE"), "each is one user");
    }

    private void everyChangeLeftOneRecord(List<String> audited) {
        assertEquals(audited.size(), new HashSet<>(audited).size());
        assertEquals(workers.stream().mapToInt(Worker::effects).sum(), audited.size());
        for (var worker : workers) {
            assertTrue(audited.containsAll(worker.acknowledged()), worker.tag());
        }
    }
}
