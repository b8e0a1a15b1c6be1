package com.strategymarket.local.runtime;

import com.strategymarket.contract.LambdaFunction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A function's deployable jar in a JVM of its own, under Lambda's own runtime interface client. */
final class FunctionProcess implements AutoCloseable {

    private static final String CLIENT =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** As the managed runtime starts Java. */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                    "--enable-native-access=ALL-UNNAMED");

    private final Process process;

    private FunctionProcess(Process process) {
        this.process = process;
    }

    static FunctionProcess start(
            LambdaFunction function, Path jar, RuntimeApi api, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", jar + File.pathSeparator + runtimeClient()));
        command.addAll(List.of(CLIENT, function.handlerClass()));
        var builder = new ProcessBuilder(command).inheritIO();
        // Nothing of the machine's own environment: what the function reads is said here.
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        builder.environment().put("_HANDLER", function.handlerClass());
        builder.environment().put("LAMBDA_TASK_ROOT", jar.getParent().toString());
        return new FunctionProcess(builder.start());
    }

    /**
     * The jars that the managed runtime brings along; the function's own jar has none of them but
     * the core.
     */
    private static String runtimeClient() {
        var jars =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(
                                path ->
                                        path.contains("aws-lambda-java-runtime-interface-client")
                                                || path.contains("aws-lambda-java-serialization"))
                        .collect(Collectors.joining(File.pathSeparator));
        if (jars.isEmpty()) {
            throw new AssertionError("the runtime interface client is not on the class path");
        }
        return jars;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
