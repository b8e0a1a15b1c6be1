package com.strategymarket.local.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class StreamKillTest {

    @TempDir Path folder;

    @Test
    void aKillLosesNoChangeAndRepeatsOneBatchAtMost() throws IOException, InterruptedException {
        var handled = new ArrayList<String>();
        var kills = List.of(1, 300);
        for (int afterSoMany : kills) {
            handled.addAll(handledUntilKilled(afterSoMany));
        }

        var made = changesMadeAndHandledInTheEnd(handled);

        var distinct = Set.copyOf(handled);
        assertEquals(
                List.of(), made.stream().filter(name -> !distinct.contains(name)).toList(), "lost");
        int repeated = handled.size() - distinct.size();
        assertTrue(repeated <= kills.size() * TableStream.BATCH, repeated + " repeated");
    }

    private List<String> handledUntilKilled(int afterSoMany)
            throws IOException, InterruptedException {
        var worker =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StreamWorker.class.getName(),
                                folder.toString())
                        .redirectError(Redirect.INHERIT)
                        .start();
        var handled = new ArrayList<String>();
        try (var lines = worker.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                handled.add(line);
                if (handled.size() == afterSoMany) {
                    // Not the process itself: that would close the stream that is being read.
                    worker.toHandle().destroyForcibly();
                }
            }
        }
        worker.waitFor();
        return handled;
    }

    private Set<String> changesMadeAndHandledInTheEnd(List<String> handled)
            throws InterruptedException {
        var rest = new Recorder();
        var kept = Optional.of(folder);
        try (var table = EmbeddedTable.in(folder);
                var letters = new DeadLetters(kept);
                var stream = new LocalStream(table, rest, kept, letters, Clock.systemUTC())) {
            stream.drain();
            handled.addAll(rest.names());
            return table
                    .client()
                    .scanPaginator(scan -> scan.tableName(table.tableName()))
                    .items()
                    .stream()
                    .map(item -> item.get(TableLayout.SORT_KEY).s())
                    .collect(Collectors.toSet());
        }
    }
}
