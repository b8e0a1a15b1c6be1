package com.strategymarket.functions.marketplace.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.functions.marketplace.MarketplaceOperations;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.testkit.faults.Answer;
import com.strategymarket.testkit.faults.FaultSweep;
import com.strategymarket.testkit.faults.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.stream.Stream;

/** Whatever fails at whichever call of an operation, nothing is half done, lost or done twice. */
class EveryOperationUnderFaultsTest {

    /**
     * Unavailable, and what contention is told by; never a failure of our own, never a wrong
     * answer.
     */
    private static final Set<Integer> HONEST_REFUSALS = Set.of(503, 409);

    private static final int BASKETS_BEFORE = 3;

    /** Receipts of the five keyed requests that made the world. */
    private static final int RECEIPTS_BEFORE = 5;

    /** Those that serve a file of ours never call the table. */
    static Stream<Operation<?>> operations() {
        return MarketplaceOperations.all().stream()
                .filter(
                        operation ->
                                operation.answers().stream()
                                        .flatMap(answer -> answer.content().stream())
                                        .allMatch(content -> content.document().isPresent()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingIsHalfDone(Operation<?> operation) {
        var sweep =
                new FaultSweep<>(
                                stage ->
                                        FaultWorld.on(
                                                stage,
                                                of(Routes.CREATE_BASKET),
                                                of(Routes.ENABLE_TEMPLATE)),
                                (FaultWorld world) -> world.call(operation),
                                (world, outcome) -> check(operation, world, outcome))
                        .restartedBy(FaultWorld::restarted);

        var report = sweep.run();

        assertTrue(report.scenarios() > report.calls().size(), report.toString());
    }

    private static void check(Operation<?> operation, FaultWorld world, Outcome outcome) {
        var table = new TableInvariants(world.stage());
        table.check();
        outcome.answers().forEach(answer -> assertHonest(operation, answer));
        if (outcome.endedWell() && !operation.route().equals(Routes.DELETE_BASKET)) {
            assertTrue(outcome.last().isSuccess(), "a retry has the answer of a good day");
        }
        if (operation.route().creates()) {
            assertOnce(operation.route(), table, outcome);
        }
    }

    /** A repeated delete of a basket whose first answer got lost finds nothing. */
    private static void assertHonest(Operation<?> operation, Answer answer) {
        if (answer instanceof Answer.Status(int status) && !answer.isSuccess()) {
            boolean gone = status == 404 && operation.route().equals(Routes.DELETE_BASKET);
            assertTrue(gone || HONEST_REFUSALS.contains(status), "answered " + status);
        }
    }

    /** One key, one effect, one receipt: none of them without the others. */
    private static void assertOnce(Route route, TableInvariants table, Outcome outcome) {
        long receipts = table.receipts() - RECEIPTS_BEFORE;
        assertTrue(receipts <= 1, receipts + " receipts for one key");
        if (outcome.succeeded()) {
            assertEquals(1, receipts, "who was told of success has a receipt");
        }
        if (route.equals(Routes.CREATE_BASKET)) {
            assertEquals(receipts, table.baskets() - BASKETS_BEFORE, "receipts and baskets");
        }
    }

    private static Operation<?> of(Route route) {
        return MarketplaceOperations.all().stream()
                .filter(operation -> operation.route().equals(route))
                .findFirst()
                .orElseThrow();
    }
}
