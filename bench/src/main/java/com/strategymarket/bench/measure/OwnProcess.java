package com.strategymarket.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** Runs a benchmark once more as this process runs it, so that what serves it is not measured. */
public final class OwnProcess {

    private OwnProcess() {}

    /** Ends this process, too, when that one fails. */
    public static void run(Class<?> main, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java");
        builder.command().addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path")));
        builder.command().add(main.getName());
        builder.environment().putAll(environment);
        if (builder.inheritIO().start().waitFor() != 0) {
            System.exit(1);
        }
    }
}
