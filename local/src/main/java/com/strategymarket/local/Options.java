package com.strategymarket.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the runner was asked for on its command line.
 *
 * @param webPort empty for the port after the API's
 * @param data where data is kept; empty keeps it nowhere
 */
public record Options(
        int port, Optional<Integer> webPort, Optional<Path> data, boolean seedDemo, boolean web) {

    static final String USAGE =
            """
            ./local.sh [--port 8080] [--web-port 8081] [--data DIR | --memory] [--seed demo|none] [--no-web]

              --port N         the API; 0 takes a free one
              --web-port N     the web client; the API's port + 1 unless given
              --data DIR       keep data in DIR (default .local/)
              --memory         keep data nowhere
              --seed demo      templates, partners and followers (default); none: an empty marketplace
              --no-web         leave the web client out
            """;

    public static Options parse(List<String> arguments) {
        return new Parsing(new ArrayDeque<>(arguments)).run();
    }

    /** The command line makes no sense; the message says what would. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    private static final class Parsing {

        private static final int LAST_PORT = 65_535;

        private final Deque<String> rest;
        private int port = 8080;
        private Optional<Integer> webPort = Optional.empty();
        private Optional<Path> data = Optional.empty();
        private boolean memory;
        private boolean seedDemo = true;
        private boolean web = true;

        Parsing(Deque<String> arguments) {
            this.rest = arguments;
        }

        Options run() {
            while (!rest.isEmpty()) {
                take(rest.removeFirst());
            }
            if (memory && data.isPresent()) {
                throw new Wrong("--data and --memory exclude each other.");
            }
            if (web && port == LAST_PORT && webPort.isEmpty()) {
                throw new Wrong("--port 65535 leaves none for the web client: give --web-port.");
            }
            var kept =
                    memory ? Optional.<Path>empty() : data.or(() -> Optional.of(Path.of(".local")));
            return new Options(port, webPort, kept, seedDemo, web);
        }

        private void take(String option) {
            switch (option) {
                case "--port" -> port = port(option);
                case "--web-port" -> webPort = Optional.of(port(option));
                case "--data" -> data = Optional.of(Path.of(value(option)));
                case "--memory" -> memory = true;
                case "--seed" -> seedDemo = seed(value(option));
                case "--no-web" -> web = false;
                default -> throw new Wrong("Unknown option " + option + ".\n" + USAGE);
            }
        }

        private String value(String option) {
            var value = rest.isEmpty() ? "" : rest.removeFirst();
            if (value.isBlank()) {
                throw new Wrong(option + " needs a value.");
            }
            return value;
        }

        private int port(String option) {
            var text = value(option);
            int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
            if (port < 0 || port > LAST_PORT) {
                throw new Wrong(option + " must be a port from 0 to 65535.");
            }
            return port;
        }

        private static boolean seed(String value) {
            return switch (value) {
                case "demo" -> true;
                case "none" -> false;
                default -> throw new Wrong("--seed must be demo or none.");
            };
        }
    }
}
