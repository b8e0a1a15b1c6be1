package com.strategymarket.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class QuietTest {

    @TempDir Path folder;

    /**
     * What starts, uses and closes one of each; a process that it kept alive would hang the test.
     */
    static final class OneOfEach {
        public static void main(String[] arguments) {
            try (var memory = EmbeddedTable.inMemory();
                    var file = EmbeddedTable.in(Path.of(arguments[0]));
                    var server = EmbeddedTableServer.start()) {
                Items.put(memory.client(), Items.item("a", "1"));
                Items.put(file.client(), Items.item("a", server.tableName()));
            }
        }
    }

    @Test
    void itWritesNothingOfItselfAndLetsItsProcessEnd() throws Exception {
        var process =
                ChildProcess.of(OneOfEach.class, folder.toString())
                        .redirectErrorStream(true)
                        .start();

        assertEquals("", new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
    }
}
