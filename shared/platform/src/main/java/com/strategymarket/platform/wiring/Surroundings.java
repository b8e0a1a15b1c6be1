package com.strategymarket.platform.wiring;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Settings;
import com.strategymarket.platform.dynamo.DynamoClients;
import com.strategymarket.platform.dynamo.Pause;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.telemetry.LibraryLogs;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
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
        PrintStream log) {

    public static Surroundings ofLambda() {
        var environment = System.getenv();
        var clock = Clock.systemUTC();
        LibraryLogs.install(new Log(clock, System.out));
        return new Surroundings(
                environment,
                DynamoClients.forLambda(environment),
                clock,
                new SecureRandom(),
                System.out);
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

    public Log logOf(LambdaFunction function) {
        return new Log(clock, log).with("function", function.moduleName());
    }

    public Metrics metricsOf(LambdaFunction function) {
        return new Metrics(clock, log, function.moduleName());
    }
}
