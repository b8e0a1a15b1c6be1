package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.MarketplaceWorld;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two requests that read the same state and decide on it: whichever writes first wins, and the
 * other one writes nothing and leaves no trace.
 */
public abstract class InterleavingsContract {

    protected abstract MarketplaceWorld open();

    @TestFactory
    Stream<DynamicTest> ofTwoMovesFromOneStateOnlyTheFirstHappens() {
        return Stream.of(State.values())
                .flatMap(
                        state ->
                                state.moves.stream()
                                        .flatMap(
                                                first ->
                                                        state.moves.stream()
                                                                .map(
                                                                        second ->
                                                                                race(
                                                                                        state,
                                                                                        first,
                                                                                        second))));
    }

    private DynamicTest race(State state, Move first, Move second) {
        return dynamicTest(
                state + ": " + first + " before " + second,
                () -> {
                    try (var world = open()) {
                        var admin = new Admin(world.offerings());
                        var read = state.of(admin);
                        var after = first.make(admin, read);
                        int records = world.trail(read.basket().subject()).size();

                        assertThrows(ChangedMeanwhile.class, () -> second.make(admin, read));

                        assertEquals(after, admin.find(Sample.id(1)));
                        assertEquals(records, world.trail(read.basket().subject()).size());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> ofManyAtOnceOnlyOneHappens() {
        return Stream.of(State.values())
                .flatMap(state -> state.moves.stream().map(move -> crowd(state, move)));
    }

    private DynamicTest crowd(State state, Move move) {
        return dynamicTest(
                state + ": many at once " + move,
                () -> {
                    try (var world = open()) {
                        var admin = new Admin(world.offerings());
                        var read = state.of(admin);
                        int records = world.trail(read.basket().subject()).size();

                        var happened = Together.run(16, number -> happens(move, admin, read));

                        assertEquals(1, happened.stream().filter(each -> each).count());
                        assertEquals(records + 1, world.trail(read.basket().subject()).size());
                    }
                });
    }

    private static boolean happens(Move move, Admin admin, Offering read) {
        try {
            move.make(admin, read);
            return true;
        } catch (ChangedMeanwhile e) {
            return false;
        }
    }

    private enum State {
        ALONE(EnumSet.of(Move.EDIT, Move.PUBLISH, Move.REMOVE)),
        ENABLED(EnumSet.of(Move.EDIT, Move.CONFIGURE, Move.DISABLE, Move.REMOVE)),
        DISABLED(EnumSet.of(Move.EDIT, Move.CONFIGURE, Move.PUBLISH, Move.REMOVE));

        private final Set<Move> moves;

        State(Set<Move> moves) {
            this.moves = moves;
        }

        Offering of(Admin admin) {
            return switch (this) {
                case ALONE -> admin.add(1);
                case ENABLED -> admin.publish(1);
                case DISABLED -> admin.disable(admin.publish(1));
            };
        }
    }

    private enum Move {
        EDIT,
        PUBLISH,
        CONFIGURE,
        DISABLE,
        REMOVE;

        /** What there is afterwards. */
        Optional<Offering> make(Admin admin, Offering read) {
            return switch (this) {
                case EDIT -> Optional.of(admin.edit(read, Sample.draft("Renamed")));
                case PUBLISH -> Optional.of(admin.publish(read, Sample.free(), Sample.NOW));
                case CONFIGURE -> Optional.of(admin.configure(read, Sample.free()));
                case DISABLE -> Optional.of(admin.disable(read));
                case REMOVE -> {
                    admin.remove(read);
                    yield Optional.empty();
                }
            };
        }
    }
}
