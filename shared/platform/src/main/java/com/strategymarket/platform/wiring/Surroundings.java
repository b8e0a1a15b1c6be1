package com.strategymarket.platform.wiring;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Settings;
import com.strategymarket.platform.dynamo.DynamoClients;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.telemetry.LibraryLogs;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * All that a function takes from the world outside: on Lambda the real one, in the runner and in
 * tests another.
 */
public record Surroundings(
        Map<String, String> environment,
        DynamoDbClient dynamo,
        InstantSource clock,
        RandomGenerator random,
        PrintStream log,
        Secrets secrets) {

    /** Where no setting is kept apart: the runner and tests say them all outright. */
    public Surroundings(
            Map<String, String> environment,
            DynamoDbClient dynamo,
            InstantSource clock,
            RandomGenerator random,
            PrintStream log) {
        this(environment, dynamo, clock, random, log, Surroundings::noSecret);
    }

    public static Surroundings ofLambda() {
        var environment = System.getenv();
        var log = new Log(Clock.systemUTC(), System.out);
        LibraryLogs.install(log);
        Priming.beforeSnapshot(environment, () -> in(environment, unheard()), log);
        return in(environment, System.out);
    }

    private static Surroundings in(Map<String, String> environment, PrintStream log) {
        return new Surroundings(
                environment,
                DynamoClients.forLambda(environment),
                Clock.systemUTC(),
                new SecureRandom(),
                log,
                new SecretStore(environment));
    }

    /** What is only tried is not to be counted among requests. */
    private static PrintStream unheard() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static String noSecret(String reference) {
        throw new IllegalStateException("no secrets are kept here");
    }

    public Settings settings(LambdaFunction function) {
        return Settings.read(environment, function.settings());
    }

    public Table table(Settings settings) {
        return new Table(
                dynamo,
                settings.get(Settings.TABLE_NAME),
                random,
                Pause::sleeping,
                System::nanoTime);
    }

    /** What a secret is at the moment; nothing is read before it is asked for. */
    public <T> Supplier<T> secret(Settings settings, Setting<T> setting) {
        return settings.referenceOf(setting)
                .<Supplier<T>>map(
                        kept -> new CachedSecret<>(secrets, kept, setting.parser(), clock))
                .orElseGet(() -> () -> settings.get(setting));
    }

    public Log logOf(LambdaFunction function) {
        return new Log(clock, log).with("function", function.moduleName());
    }

    public Metrics metricsOf(LambdaFunction function) {
        return new Metrics(clock, log, nameOf(function));
    }

    /** The deployed one names the stage, too: two of them may share an account. */
    private String nameOf(LambdaFunction function) {
        return environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", function.moduleName());
    }
}
