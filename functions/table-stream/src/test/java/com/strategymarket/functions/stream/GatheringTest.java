package com.strategymarket.functions.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.audit.Actor;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

class GatheringTest {

    private final List<String> heard = new ArrayList<>();
    private final ConcurrentSkipListMap<String, List<String>> gathered =
            new ConcurrentSkipListMap<>();
    private String unreadable = "-";
    private String failing = "-";

    private final PrintStream nowhere =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private final Log log = new Log(() -> Sample.NOW, nowhere);
    private final StreamDispatcher dispatcher =
            new StreamDispatcher(
                    List.of(this::hear),
                    List.of(new ByFirstLetter()),
                    new TellAlteration(log, new Metrics(() -> Sample.NOW, nowhere, "tested")),
                    log);

    /** Knows nothing of what begins with an x. */
    private final class ByFirstLetter implements Gathering<String> {

        @Override
        public Optional<String> about(AuditRecord event) {
            return Optional.of(event.what().substring(0, 1)).filter(letter -> !letter.equals("x"));
        }

        @Override
        public void on(String about, List<AuditRecord> events) {
            if (failing.contains(about)) {
                throw new IllegalStateException("not now");
            }
            gathered.put(about, events.stream().map(AuditRecord::what).toList());
        }
    }

    private void hear(AuditRecord event) {
        if (event.what().equals(unreadable)) {
            throw new IllegalStateException("unreadable");
        }
        heard.add(event.what());
    }

    @Test
    void whatIsAboutTheSameIsDealtWithOnceAndInOrder() {
        assertEquals(6, done("a1", "b1", "a2", "x1", "a3", "b2"));

        assertEquals(
                new TreeMap<>(Map.of("a", List.of("a1", "a2", "a3"), "b", List.of("b1", "b2"))),
                gathered);
        assertEquals(List.of("a1", "b1", "a2", "x1", "a3", "b2"), heard);
    }

    /** The batch comes again from the first event of the earliest that was not dealt with. */
    @ParameterizedTest
    @CsvSource({
        "-, -, 6",
        "a, -, 1",
        "b, -, 2",
        "bc, -, 2",
        "ab, -, 1",
        "-, b1, 2",
        "b, a2, 2",
        "c, c1, 5"
    })
    void theBatchComesAgainFromTheFirstThatIsLeft(String failingOnes, String bad, int expected) {
        failing = failingOnes;
        unreadable = bad;

        assertEquals(expected, done("x1", "a1", "b1", "a2", "b2", "c1"));
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() {
        failing = "c";

        done("a1", "c1", "b1");

        assertEquals(List.of("a", "b"), List.copyOf(gathered.keySet()));
    }

    @Test
    void whatStandsBehindAnUnreadableOneWaits() {
        unreadable = "b1";

        assertEquals(1, done("a1", "b1", "a2"));

        assertEquals(List.of("a1"), gathered.get("a"));
    }

    @Test
    void moreThanFitSideBySideAreAllDealtWith() {
        var letters = "abcdefghijklmnopqrstuvwyz".chars().mapToObj(Character::toString).toList();

        assertEquals(
                50, done(Stream.concat(letters.stream(), letters.stream()).toArray(String[]::new)));

        assertEquals(letters, List.copyOf(gathered.keySet()));
        assertEquals(
                Collections.nCopies(25, 2), gathered.values().stream().map(List::size).toList());
        failing = "z";
        assertEquals(24, done(letters.toArray(String[]::new)));
    }

    private int done(String... whats) {
        var actor = new Actor("ADMIN", "ADMIN#1");
        var batch =
                new Batch(
                        Stream.of(whats)
                                .map(what -> Deed.of("THING#1", what))
                                .map(deed -> AuditRecord.of(deed, actor, Sample.NOW, "r"))
                                .toList());
        var answer = new ByteArrayOutputStream();
        dispatcher.answer(batch.event(), answer);
        return batch.done(answer.toByteArray());
    }
}
