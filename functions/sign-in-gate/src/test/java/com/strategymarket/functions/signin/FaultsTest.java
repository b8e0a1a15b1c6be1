package com.strategymarket.functions.signin;

import static com.strategymarket.testkit.user.UserSample.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.testkit.faults.FaultSweep;
import com.strategymarket.testkit.faults.Outcome;
import com.strategymarket.testkit.faults.Stage;
import com.strategymarket.testkit.function.TableContents;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Whatever fails at whichever call, somebody is who they are or is not let in. */
class FaultsTest {

    private static final String ANA = "ana@example.com";
    private static final UserId KNOWN = id(7);

    private static final int LET_IN = 200;
    private static final int NOT_LET_IN = 503;

    /** Whom the tokens of all attempts are for. */
    private final List<UserId> told = new ArrayList<>();

    private record World(Stage stage, SignInFunction function) {

        static World on(Stage stage, int instance) {
            var random = new Random(instance);
            var nowhere = OutputStream.nullOutputStream();
            return new World(
                    stage, LiveGate.function(stage.client(), stage.tableName(), random, nowhere));
        }

        World restarted() {
            return on(stage, 2);
        }

        TableContents contents() {
            return TableContents.of(stage.table(), stage.tableName());
        }
    }

    @Test
    void whoIsNewIsRegisteredWholeOrNotAtAll() {
        sweep(
                untouched -> {},
                (world, outcome) -> {
                    var kinds = List.of("SIGN_IN", "EMAIL", "PROFILE", "AUDIT");
                    assertEquals(0, world.contents().all().size() % kinds.size(), "all or nothing");
                    assertTrue(world.contents().all().size() <= kinds.size(), "once");
                    assertOnly(id(1), outcome, world);
                });
    }

    @Test
    void whoIsKnownIsNeverAnother() {
        sweep(FaultsTest::introduce, (world, outcome) -> assertOnly(KNOWN, outcome, world));
    }

    @Test
    void whoIsDecidedIsReadOrNotLetIn() {
        sweep(
                stage -> {
                    introduce(stage);
                    signIn(World.on(stage, 3));
                    told.clear();
                },
                (world, outcome) -> assertOnly(KNOWN, outcome, world));
    }

    private void assertOnly(UserId user, Outcome outcome, World world) {
        assertTrue(told.stream().allMatch(user::equals), () -> "told " + told);
        if (outcome.endedWell()) {
            assertEquals(user, told.getLast());
        }
        if (outcome.succeeded()) {
            var stands = world.contents().item(id(1).value(), "SIGN_IN").get("known_user_id");
            assertEquals(user.value(), stands.s());
        }
        assertTrue(
                world.contents().deeds().values().stream()
                        .allMatch(deeds -> deeds.size() == deeds.stream().distinct().count()),
                "nothing is told twice");
    }

    private void sweep(Consumer<Stage> before, FaultSweep.Invariants<World> invariants) {
        var report =
                new FaultSweep<>(
                                stage -> {
                                    told.clear();
                                    before.accept(stage);
                                    return World.on(stage, 1);
                                },
                                this::signIn,
                                invariants)
                        .restartedBy(World::restarted)
                        .run();
        assertTrue(report.scenarios() > 10, report::toString);
    }

    private int signIn(World world) {
        try {
            told.add(LiveGate.user(LiveGate.ask(world.function(), Question.tokens(id(1), ANA))));
            return LET_IN;
        } catch (NotAdmitted honest) {
            return NOT_LET_IN;
        }
    }

    private static void introduce(Stage stage) {
        try (var world = new LiveGate()) {
            world.introduce(7, ANA);
            world.contents().all().forEach(item -> put(stage, item));
        }
    }

    private static void put(Stage stage, Map<String, AttributeValue> item) {
        stage.table().putItem(put -> put.tableName(stage.tableName()).item(item));
    }
}
