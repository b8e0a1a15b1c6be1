package com.strategymarket.infra;

import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.stage.StageShape.Given;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;

import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

import java.nio.file.Path;

/**
 * Writes the template of one stage: {@code InfraApp HOUSE OUT PROJECT STAGE [NAME=VALUE …]}. It
 * asks no account anything.
 */
public final class InfraApp {

    private InfraApp() {}

    public static void main(String... arguments) {
        if (arguments.length < 4) {
            throw new IllegalArgumentException("HOUSE OUT PROJECT STAGE [NAME=VALUE …]");
        }
        var app = new App(AppProps.builder().outdir(arguments[1]).build());
        for (int i = 4; i < arguments.length; i++) {
            var pair = arguments[i].split("=", 2);
            app.getNode().setContext(pair[0], pair.length > 1 ? pair[1] : "");
        }
        var house = Path.of(arguments[0]).toAbsolutePath().normalize();
        var shape = StageShape.of(arguments[2], arguments[3], house, Given.context(app.getNode()));
        new MarketplaceStack(app, shape, DeployedFunction.all());
        Aspects.of(app).add(new AwsSolutionsChecks());
        app.synth();
    }
}
