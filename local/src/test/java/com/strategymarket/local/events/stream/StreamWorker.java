package com.strategymarket.local.events.stream;

import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.events.DeadLetters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Changes a table and handles the changes until it is killed, and says which it has handled. */
final class StreamWorker {

    private StreamWorker() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var table = EmbeddedTable.in(folder);
        var changes = new Changes(table.client(), table.tableName());
        var recorder = new Recorder();
        StreamFunction telling =
                event -> {
                    var answer = recorder.handle(event);
                    recorder.batches().getLast().forEach(System.out::println);
                    return answer;
                };
        var deadLetters = new DeadLetters(Optional.of(folder));
        var kept = Optional.of(folder);
        new LocalStream(table, telling, kept, deadLetters, Clock.systemUTC()).start();
        while (true) {
            changes.put(UUID.randomUUID().toString());
        }
    }
}
