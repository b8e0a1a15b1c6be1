package com.strategymarket.local;

import com.strategymarket.local.data.DamagedDataException;
import com.strategymarket.local.gateway.Gateway.PortTaken;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the whole product on this machine: what {@code local.sh} starts. */
public final class LocalRunner {

    private LocalRunner() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        try {
            var options = Options.parse(List.of(arguments));
            var logFile = logFile(options);
            var product = new LocalProduct(options, appendingTo(logFile));
            // Before it is prepared: Ctrl-C may come then, too.
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            if (product.prepare()) {
                System.out.print(Welcome.text(product, options, logFile));
                System.out.flush();
            }
        } catch (Options.Wrong
                | PortTaken
                | DamagedDataException
                | UncheckedIOException
                | IllegalStateException e) {
            System.err.println("local.sh: " + e.getMessage());
            // The servers' threads would keep the process alive.
            System.exit(1);
        }
    }

    /**
     * Beside the data, so that a run can be looked into; with --memory it goes with the machine's
     * temporary files.
     */
    private static Path logFile(Options options) {
        try {
            if (options.data().isEmpty()) {
                return Files.createTempFile("strategy-marketplace-", ".log");
            }
            var folder = Files.createDirectories(options.data().get());
            return folder.resolve("functions.log");
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used: " + e.getMessage(), e);
        }
    }

    private static PrintStream appendingTo(Path file) {
        try {
            return new PrintStream(
                    new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written: " + e.getMessage(), e);
        }
    }
}
