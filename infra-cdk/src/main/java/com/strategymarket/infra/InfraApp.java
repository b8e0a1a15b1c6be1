package com.strategymarket.infra;

import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Settings;
import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.stage.Given;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.watch.Alarms;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the template of one stage: {@code InfraApp HOUSE OUT PROJECT STAGE [NAME=VALUE …]}. It
 * asks no account anything.
 */
public final class InfraApp {

    private static final int FIRST_GIVEN = 4;

    private InfraApp() {}

    public static void main(String... arguments) {
        try {
            synthesise(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void synthesise(String... arguments) {
        if (arguments.length < FIRST_GIVEN) {
            throw new IllegalArgumentException("HOUSE OUT PROJECT STAGE [NAME=VALUE …]");
        }
        var house = Path.of(arguments[0]).toAbsolutePath().normalize();
        var functions = DeployedFunction.all();
        var given =
                Given.read(
                        List.of(arguments).subList(FIRST_GIVEN, arguments.length),
                        settings(functions));
        var shape = StageShape.of(arguments[2], arguments[3], house, given);
        var app = new App(AppProps.builder().outdir(arguments[1]).build());
        new MarketplaceStack(app, shape, functions);
        Aspects.of(app).add(new AwsSolutionsChecks());
        app.synth();
    }

    private static Set<String> settings(List<DeployedFunction> functions) {
        var known =
                functions.stream()
                        .flatMap(function -> function.settings().stream())
                        .filter(setting -> !setting.secret())
                        .map(Setting::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        known.add(Alarms.ADDRESS);
        known.remove(Settings.TABLE_NAME.name());
        return known;
    }
}
