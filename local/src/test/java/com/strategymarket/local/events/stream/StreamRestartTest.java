package com.strategymarket.local.events.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DamagedDataException;
import com.strategymarket.local.events.DeadLetters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class StreamRestartTest {

    private final HandClock clock = new HandClock("2026-11-20T09:00:00Z");
    private final Recorder function = new Recorder();

    @TempDir Path folder;

    @Test
    void afterARestartItGoesOnWhereItWas() throws InterruptedException {
        for (var name : List.of("a", "b")) {
            try (var table = EmbeddedTable.in(folder)) {
                new Changes(table.client(), table.tableName()).put(name);
                drain(table, function);
            }
        }

        assertEquals(List.of(List.of("a"), List.of("b")), function.batches());
    }

    @Test
    void ofWhatWasInWorkAtTheEndOnlyTheLastBatchComesAgain() throws InterruptedException {
        try (var table = EmbeddedTable.in(folder)) {
            new Changes(table.client(), table.tableName()).puts(150);
            StreamFunction endingInTheSecondBatch =
                    event -> {
                        var answer = function.handle(event);
                        if (function.batches().size() == 2) {
                            throw new InterruptedException("the end");
                        }
                        return answer;
                    };
            assertThrows(InterruptedException.class, () -> drain(table, endingInTheSecondBatch));
        }

        try (var table = EmbeddedTable.in(folder)) {
            drain(table, function);
        }

        assertEquals(List.of(100, 50, 50), function.batches().stream().map(List::size).toList());
        assertEquals(function.batches().get(1), function.batches().get(2));
    }

    @Test
    void thePositionInAnotherStreamSaysNothing() throws InterruptedException, IOException {
        try (var table = EmbeddedTable.in(folder)) {
            new Changes(table.client(), table.tableName()).put("a");
            drain(table, function);
        }
        Files.delete(folder.resolve("shared-local-instance.db"));

        try (var table = EmbeddedTable.in(folder)) {
            new Changes(table.client(), table.tableName()).put("b");
            drain(table, function);
        }

        assertEquals(List.of("a", "b"), function.names());
    }

    @Test
    void aDamagedPositionIsSaidAndNotGuessed() throws IOException {
        Files.writeString(folder.resolve("table-stream.json"), "{\"stream\": ");

        try (var table = EmbeddedTable.in(folder)) {
            assertThrows(DamagedDataException.class, () -> drain(table, function));
        }
    }

    private void drain(EmbeddedTable table, StreamFunction to) throws InterruptedException {
        try (var deadLetters = new DeadLetters(Optional.of(folder));
                var stream = new LocalStream(table, to, Optional.of(folder), deadLetters, clock)) {
            stream.drain();
        }
    }
}
