package com.strategymarket.infra.template;

import com.strategymarket.infra.MarketplaceStack;
import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.stage.Given;
import com.strategymarket.infra.stage.StageShape;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the stack is synthesised to. Each stage once, because it takes some seconds. */
public record Synthesis(Path directory, Template template) {

    public static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    public static final String PROJECT = "acme-trading";

    private static final Map<String, Synthesis> STAGES = new ConcurrentHashMap<>();

    public static Synthesis of(String stage) {
        return STAGES.computeIfAbsent(
                stage,
                name ->
                        run(
                                StageShape.of(PROJECT, name, HOUSE, Given.NOTHING),
                                DeployedFunction.all()));
    }

    public static Synthesis run(StageShape shape, List<DeployedFunction> functions) {
        try {
            var directory =
                    Files.createTempDirectory(
                            Files.createDirectories(Path.of("target", "synthesis")),
                            shape.prefix());
            var app = new App(AppProps.builder().outdir(directory.toString()).build());
            new MarketplaceStack(app, shape, functions);
            Aspects.of(app).add(new AwsSolutionsChecks());
            app.synth();
            return new Synthesis(
                    directory, Template.read(directory.resolve(shape.prefix() + ".template.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What CloudFormation's own rules say of the template. */
    public JsonNode validation() {
        return JsonMapper.shared().readTree(directory.resolve("validation-report.json"));
    }

    /** What cdk-nag has found, rule by rule and resource by resource. */
    public List<Finding> findings() {
        try (var files = Files.list(directory)) {
            var report =
                    files.filter(file -> file.getFileName().toString().endsWith("NagReport.csv"))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("cdk-nag reported nothing"));
            return Files.readAllLines(report).stream().skip(1).map(Finding::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public record Finding(String rule, String resource, String verdict, String reason) {

        static Finding read(String line) {
            var columns = line.substring(1, line.length() - 1).split("\",\"");
            return new Finding(columns[0], columns[1], columns[2], columns[3]);
        }
    }
}
