package com.strategymarket.local.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.TableAction;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What functions do to the table while every route is served is exactly what they are granted. A
 * new route is covered by being in the list.
 */
class RightsTest {

    private static final Map<LambdaFunction, Set<Deed>> DONE = new ConcurrentHashMap<>();

    @BeforeAll
    static void everythingIsDoneOnce() {
        var product =
                RunningProduct.seenThrough(
                        (function, table) ->
                                new RecordingClient(
                                        table,
                                        deed ->
                                                DONE.computeIfAbsent(
                                                                function,
                                                                none ->
                                                                        ConcurrentHashMap
                                                                                .newKeySet())
                                                        .add(deed)));
        try (var world = new World(product)) {
            Routes.all().forEach(route -> serve(world, route));
            deleteWhatWasOffered(world);
            whomAPartnerIntroducedSignsIn(world);
            Routes.all().stream().filter(RightsTest::isLook).forEach(look -> nextDay(world, look));
        }
    }

    private static void whomAPartnerIntroducedSignsIn(World world) {
        var template = world.owner().template("For a newcomer", "NEWCOMER");
        world.partner().subscribe(Bodies.client(template, "newcomer@example.com"));
        world.product().token("newcomer@example.com");
    }

    private static void deleteWhatWasOffered(World world) {
        var template = world.owner().template("Offered once", "ONCE");
        world.owner().disable(template).expect(204);
        world.owner().delete(template).expect(204);
    }

    /** Which partners can take without more than their key. */
    private static boolean isLook(Route route) {
        return route.access().ofPartners().isPresent()
                && route.method() == HttpMethod.GET
                && route.parameters().isEmpty();
    }

    /** Whoever sees a partner first on a day puts the day before away. */
    private static void nextDay(World world, Route look) {
        world.product().pass("P1D");
        world.product().send(world.partner().shows(world.ask(look))).expect(200);
    }

    private static void serve(World world, Route route) {
        var ask = world.rightfully(route, world.ask(route));
        world.product()
                .send(route.creates() ? ask.with("Idempotency-Key", route.name()) : ask)
                .expect(world.operation(route).success());
        if (route.equals(Routes.BROWSE_TEMPLATES)) {
            world.product().send(Ask.get(route.path()).query("sort=newest")).expect(200);
        }
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void nothingIsDoneThatIsNotGrantedAndNothingGrantedThatIsNotDone(LambdaFunction function) {
        assertEquals(
                told(granted(function)),
                told(DONE.getOrDefault(function, Set.of())),
                "granted, done");
    }

    private static Set<Deed> granted(LambdaFunction function) {
        var rights = function.deployment().rights();
        var deeds = new HashSet<Deed>();
        rights.items()
                .forEach(
                        (action, where) ->
                                where.forEach(
                                        partition ->
                                                deeds.add(new Deed(action, partition.name()))));
        rights.indexes().forEach(index -> deeds.add(new Deed(TableAction.QUERY, index.name())));
        return deeds;
    }

    private static String told(Set<Deed> deeds) {
        return deeds.stream()
                .map(deed -> deed.action() + " " + deed.where())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
