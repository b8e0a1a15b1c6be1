package com.strategymarket.infra.function;

import com.strategymarket.contract.Deployment;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Trigger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the stack looks at of a function; all of it is said by the contract. */
public record DeployedFunction(
        String moduleName, String handlerClass, List<Setting<?>> settings, Deployment deployment) {

    public static DeployedFunction of(LambdaFunction function) {
        return new DeployedFunction(
                function.moduleName(),
                function.handlerClass(),
                function.settings(),
                function.deployment());
    }

    public static List<DeployedFunction> all() {
        return Arrays.stream(LambdaFunction.values()).map(DeployedFunction::of).toList();
    }

    public Trigger trigger() {
        return deployment.trigger();
    }

    /** Where the build puts what is uploaded. */
    Path jar(Path house) {
        var target = house.resolve(Path.of("functions", moduleName, "target"));
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-lambda.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(target));
        } catch (IOException e) {
            throw new UncheckedIOException(notBuilt(target).getMessage(), e);
        }
    }

    private static IllegalStateException notBuilt(Path target) {
        return new IllegalStateException("Nothing to upload in " + target + ": build it first");
    }
}
