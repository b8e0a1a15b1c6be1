package com.strategymarket.testkit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.testkit.faults.FaultSweep.Invariants;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.exception.SdkException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

class FaultSweepTest {

    private static final Invariants<Notes> BOTH_OR_NONE =
            (notes, outcome) -> {
                assertEquals(notes.has("a"), notes.has("b"), "one without the other");
                assertTrue(!outcome.succeeded() || notes.has("a"), "success without an effect");
                assertTrue(!outcome.endedWell() || outcome.last().isSuccess(), "it stays broken");
            };

    @Test
    void anOperationThatIsSoundHoldsInEveryScenario() {
        var report = sweep(answering(notes -> notes.putTogether("token", "a", "b")), BOTH_OR_NONE);

        assertEquals(1, report.calls().size());
        // The good day and its repetition, six faults once and lasting, the crash: each twice.
        assertEquals(2 + 2 * (2 * 6 + 1), report.scenarios());
    }

    @Test
    void halfAnEffectIsFound() {
        var inTwoSteps =
                answering(
                        notes -> {
                            notes.put("a");
                            notes.put("b");
                        });

        var found = brokenScenarios(inTwoSteps, BOTH_OR_NONE);

        assertTrue(
                found.contains("ERROR_BEFORE at call 2 (putItem) [503]: one without the other"),
                found);
        assertTrue(found.contains("CRASH at call 1 (putItem) [crash]"), found);
        assertFalse(found.contains("ERROR_BEFORE at call 1 "), found);
        assertFalse(found.contains("repeated"), found);
    }

    @Test
    void anEffectThatARepeatedRequestDoublesIsFound() {
        var found =
                brokenScenarios(
                        answering(notes -> notes.countUp("a")),
                        (notes, outcome) -> assertTrue(notes.count("a") <= 1, "counted twice"));

        assertTrue(found.contains("ANSWER_LOST at call 1, repeated"), found);
        assertTrue(found.contains("CRASH at call 1, repeated"), found);
        assertTrue(found.contains("no fault, repeated [200, 200]: counted twice"), found);
        assertFalse(found.contains("TIME_OUT"), found);
    }

    @Test
    void anOperationThatLetsAFaultThroughIsFound() {
        ToIntFunction<Notes> careless =
                notes -> {
                    notes.put("a");
                    return 200;
                };

        var found = brokenScenarios(careless, (notes, outcome) -> {});

        assertTrue(found.contains("THROTTLED at call 1 (putItem) []"), found);
        assertFalse(found.contains("CRASH"), found);
    }

    @Test
    void anOperationThatCallsNothingCannotBeSwept() {
        assertThrows(AssertionError.class, () -> sweep(notes -> 200, (notes, outcome) -> {}));
    }

    @Test
    void aCallThatIsNotMadeEveryTimeIsFound() {
        var runs = new AtomicInteger();
        var onlyOnce =
                answering(
                        notes -> {
                            if (runs.getAndIncrement() == 0) {
                                notes.put("a");
                            }
                        });

        var found = brokenScenarios(onlyOnce, (notes, outcome) -> {});

        assertTrue(found.contains("the call was not made this time"), found);
    }

    @Test
    void aCrashedProcessIsMadeAnewAndNoOther() {
        var restarts = new AtomicInteger();

        new FaultSweep<>(Notes::on, answering(notes -> notes.put("a")), (notes, outcome) -> {})
                .restartedBy(
                        notes -> {
                            restarts.incrementAndGet();
                            return notes;
                        })
                .run();

        assertEquals(2, restarts.get());
    }

    @Test
    void whatIsMadeOfACrashOnTheWayOutIsHeardByNobody() {
        ToIntFunction<Notes> wrapping =
                notes -> {
                    try {
                        notes.put("a");
                        return 200;
                    } catch (SdkException e) {
                        return 503;
                    } catch (Error e) {
                        throw new IllegalStateException(e);
                    }
                };
        ToIntFunction<Notes> swallowing =
                notes -> {
                    try {
                        return wrapping.applyAsInt(notes);
                    } catch (IllegalStateException e) {
                        return 200;
                    }
                };
        Invariants<Notes> noSuccessOfACrash =
                (notes, outcome) -> {
                    var fault = outcome.scenario().injection().map(Injection::fault);
                    assertTrue(
                            fault.filter(Fault.CRASH::equals).isEmpty()
                                    || outcome.first() instanceof Answer.None);
                };

        sweep(wrapping, noSuccessOfACrash);
        sweep(swallowing, noSuccessOfACrash);
    }

    private static ToIntFunction<Notes> answering(Consumer<Notes> effect) {
        return notes -> {
            try {
                effect.accept(notes);
                return 200;
            } catch (SdkException e) {
                return 503;
            }
        };
    }

    private static SweepReport sweep(ToIntFunction<Notes> operation, Invariants<Notes> invariants) {
        return new FaultSweep<>(Notes::on, operation, invariants).run();
    }

    private static String brokenScenarios(
            ToIntFunction<Notes> operation, Invariants<Notes> invariants) {
        return assertThrows(AssertionError.class, () -> sweep(operation, invariants)).getMessage();
    }
}
