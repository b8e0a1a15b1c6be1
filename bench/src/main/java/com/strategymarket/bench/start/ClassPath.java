package com.strategymarket.bench.start;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds jars among those that this process was started with. */
public record ClassPath(List<Path> entries) {

    /** What Lambda's runtime for Java has on its class path. */
    private static final List<String> RUNTIME =
            List.of(
                    "aws-lambda-java-runtime-interface-client",
                    "aws-lambda-java-core",
                    "aws-lambda-java-serialization",
                    "utils-lite");

    public static ClassPath ofThisProcess() {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return new ClassPath(Arrays.stream(entries).map(Path::of).toList());
    }

    List<Path> jars(String... artifacts) {
        return Arrays.stream(artifacts).map(this::jar).toList();
    }

    String runtime() {
        return RUNTIME.stream()
                .map(artifact -> jar(artifact).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path jar(String artifact) {
        var form = Pattern.compile(Pattern.quote(artifact) + "-[0-9].*\\.jar");
        return entries.stream()
                .filter(entry -> form.matcher(entry.getFileName().toString()).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + artifact + " is there"));
    }
}
