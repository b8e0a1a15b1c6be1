package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.TableLayout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

class KilledProcessTest {

    @TempDir Path folder;

    @Test
    void aKillLosesNothingAcknowledgedAndLeavesNoTransactionInPart() throws Exception {
        var acknowledged = new HashSet<String>();
        for (var kill : new int[] {1, 40, 150}) {
            acknowledged.addAll(writtenUntilKilledAfter(kill));

            var found = itemsPerTransaction();

            assertEquals(Set.of(), minus(acknowledged, found.keySet()), "lost");
            assertEquals(Set.of((long) TransactionWriter.ITEMS), Set.copyOf(found.values()));
        }
    }

    private Set<String> writtenUntilKilledAfter(int acknowledgements)
            throws IOException, InterruptedException {
        var writer =
                ChildProcess.of(TransactionWriter.class, folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var acknowledged = new HashSet<String>();
        try (var lines = writer.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == acknowledgements) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return acknowledged;
    }

    private Map<String, Long> itemsPerTransaction() {
        try (var table = EmbeddedTable.in(folder)) {
            return table
                    .client()
                    .scanPaginator(scan -> scan.tableName(table.tableName()))
                    .items()
                    .stream()
                    .map(item -> item.get(TableLayout.SORT_KEY).s())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
