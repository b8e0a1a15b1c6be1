package com.strategymarket.local.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.TableAction;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.product.World;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** What functions do to the table while they do all their work is exactly what they are granted. */
class RightsTest {

    private static final Map<LambdaFunction, Set<Deed>> DONE = new ConcurrentHashMap<>();

    @BeforeAll
    static void everythingIsDoneOnce() {
        var whole = new AtomicReference<DynamoDbClient>();
        var product =
                RunningProduct.seenThrough(
                        (function, table) -> {
                            whole.set(table);
                            return new RecordingClient(table, deed -> note(function, deed));
                        });
        try (var world = new World(product)) {
            new Workday(world, whole.get()).run();
            new Fees(world.product()).run();
        }
    }

    private static void note(LambdaFunction function, Deed deed) {
        DONE.computeIfAbsent(function, none -> ConcurrentHashMap.newKeySet()).add(deed);
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
