package com.strategymarket.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the tests in a process of its own, so that it can be killed or watched to its end.
 */
final class ChildProcess {

    private ChildProcess() {}

    static ProcessBuilder of(Class<?> program, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
