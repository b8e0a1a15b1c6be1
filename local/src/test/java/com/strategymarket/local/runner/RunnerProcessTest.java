package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.Options;
import com.strategymarket.local.product.RunnerProcess;
import com.strategymarket.local.product.RunningProduct;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What keeps the runner from starting is said in one clear line, and ends it with status 1. */
class RunnerProcessTest {

    @TempDir private Path folder;

    @Test
    void itHelps() throws Exception {
        var help = said(0, "--help");

        assertTrue(help.getFirst().startsWith("./local.sh [--port 8080]"), help::toString);
    }

    @Test
    void anUnknownOptionIsNamed() throws Exception {
        var refused = said(1, "--colour", "blue");

        assertEquals("local.sh: Unknown option --colour.", refused.getFirst());
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());

            var refused = said(1, "--data", folder.toString(), "--port", port);

            assertEquals(1, refused.size(), refused::toString);
            assertTrue(
                    refused.getFirst().startsWith("local.sh: Port " + port + " is taken"),
                    refused::toString);
        }
    }

    @Test
    void aFolderThatIsNoneIsSaid() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        var refused = said(1, "--port", "0", "--data", file.toString());

        assertEquals(1, refused.size(), refused::toString);
        assertTrue(refused.getFirst().startsWith("local.sh: The data folder"), refused::toString);
    }

    @Test
    void aFolderThatAnotherHasOpenIsSaid() throws Exception {
        var options = new Options(0, Optional.empty(), Optional.of(folder), false, false);
        try (var _ = RunningProduct.start(options)) {
            var refused = said(1, "--port", "0", "--data", folder.toString());

            assertEquals(1, refused.size(), refused::toString);
            assertTrue(refused.getFirst().contains(folder.toString()), refused::toString);
        }
    }

    private static List<String> said(int status, String... arguments)
            throws IOException, InterruptedException {
        var process = RunnerProcess.start(arguments);
        var lines = process.inputReader().lines().toList();
        assertEquals(status, process.waitFor(), lines::toString);
        return lines;
    }
}
