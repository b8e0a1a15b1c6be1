package com.strategymarket.house;

import com.strategymarket.contract.LambdaFunction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build puts what is uploaded to Lambda. */
public final class DeployableJar {

    private DeployableJar() {}

    public static Path of(LambdaFunction function) throws IOException {
        var target =
                Path.of("..", "functions", function.moduleName(), "target")
                        .toAbsolutePath()
                        .normalize();
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-lambda.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("build it first: mvn package"));
        }
    }
}
