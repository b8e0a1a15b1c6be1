package com.strategymarket.bench.start;

import com.strategymarket.bench.measure.Machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An instance of a function as Lambda makes one: the runtime interface client on the class path,
 * the function in the folder that it is started in.
 *
 * @param classPath the runtime's own
 * @param handler the class that the runtime makes
 * @param folder classes, and below {@code lib} jars
 * @param environment beside what Lambda itself puts there
 */
public record Instance(
        String classPath, String handler, Path folder, Map<String, String> environment) {

    private static final String RUNTIME =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * @param ready from the start of the JVM until the function asks for its first event
     * @param answer from the start of the JVM until its first answer is there
     * @param processor what that took of the cores' time, all threads together
     */
    public record Times(long ready, long answer, long processor) {}

    /** Starts one, lets it answer one event, ends it. */
    public Times answerOnce(byte[] event) {
        try (var api = new RuntimeApi(event)) {
            long began = System.nanoTime();
            var process = builder(api).start();
            try {
                process.onExit().thenRun(() -> api.fail("it ended: " + output()));
                var answer = api.answer().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
                var processor = process.info().totalCpuDuration().orElseThrow();
                return new Times(api.ready().join() - began, answer - began, processor.toNanos());
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(handler + " does not answer: " + output(), e);
        }
    }

    private ProcessBuilder builder(RuntimeApi api) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java);
        builder.command().addAll(Machine.LAMBDA_FLAGS);
        builder.command().addAll(List.of("-cp", classPath, RUNTIME, handler));
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(log().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(ofLambda(api));
        return builder;
    }

    private Map<String, String> ofLambda(RuntimeApi api) {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "AWS_LAMBDA_FUNCTION_NAME", "bench",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench",
                "AWS_LAMBDA_LOG_STREAM_NAME", "bench",
                "LAMBDA_TASK_ROOT", folder.toString(),
                "_HANDLER", handler,
                "TZ", ":UTC");
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return "nothing is known of it";
        }
    }
}
