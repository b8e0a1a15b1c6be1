package com.strategymarket.domain.caller;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    private static final Caller ADMIN = new Caller.Admin(new UserId("admin-1"));

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatNobodyDisturbsRunsOnce() {
        assertEquals("done", attempt(Optional.empty()).untilUndisturbed(() -> succeedAt(1)));
        assertEquals(1, tries.get());
    }

    @Test
    void itRunsAgainForAsLongAsOthersComeInBetween() {
        assertEquals("done", attempt(Optional.empty()).untilUndisturbed(() -> succeedAt(10)));
        assertEquals(10, tries.get());
    }

    @Test
    void afterTenTriesItSaysThatOthersKeepChangingIt() {
        assertEquals(
                ProblemCode.EDIT_CONFLICT,
                refusal(() -> attempt(Optional.empty()).untilUndisturbed(() -> succeedAt(11))));
        assertEquals(10, tries.get());
    }

    @Test
    void anAnswerOfBeforeEndsItAtOnce() {
        var before = new AnsweredBefore(receipt("201"));

        assertEquals(
                before,
                assertThrows(
                        AnsweredBefore.class,
                        () ->
                                attempt(Optional.empty())
                                        .untilUndisturbed(
                                                () -> {
                                                    throw before;
                                                })));
    }

    @Test
    void oneOfTheExpectedVersionsWillDo() {
        assertDoesNotThrow(() -> attempt(Optional.empty()).expects(7));
        assertDoesNotThrow(() -> attempt(Optional.of(Set.of(6L, 7L))).expects(7));
        assertEquals(
                ProblemCode.VERSION_CONFLICT,
                refusal(() -> attempt(Optional.of(Set.of(6L))).expects(7)));
        assertEquals(
                ProblemCode.VERSION_CONFLICT,
                refusal(() -> attempt(Optional.of(Set.of())).expects(7)));
    }

    @Test
    void aTraceTellsWhoDidWhatAndKeepsTheAnswer() {
        var deed = Deed.of("BASKET#1", "basket.changed").with("version", 2).with("name", "New");

        var trace = attempt(Optional.empty()).trace(deed, "outcome");

        assertEquals(
                new AuditRecord(
                        "BASKET#1",
                        "basket.changed",
                        "ADMIN",
                        "ADMIN#admin-1",
                        NOW,
                        "request-1",
                        Map.of("version", "2", "name", "New")),
                trace.audit());
        assertEquals(Optional.of(receipt("outcome")), trace.receipt());
    }

    private String succeedAt(int attempt) {
        if (tries.incrementAndGet() < attempt) {
            throw new ChangedMeanwhile();
        }
        return "done";
    }

    private static Attempt<String> attempt(Optional<Set<Long>> expected) {
        return new Attempt<>(
                ADMIN, NOW, "request-1", expected, outcome -> Optional.of(receipt(outcome)));
    }

    private static Receipt receipt(String answer) {
        return new Receipt(ADMIN.scope(), "POST /x", "key", "body", 201, Map.of(), answer, NOW);
    }

    private static ProblemCode refusal(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problem().code();
    }
}
