package com.strategymarket.infra;

import com.strategymarket.contract.Deployment;
import com.strategymarket.contract.Rights;
import com.strategymarket.contract.Trigger;
import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.infra.function.DeployedFunction;
import com.strategymarket.infra.stage.Given;
import com.strategymarket.infra.stage.StageShape;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;

/** A stack with functions that there are not, one for each way to be called. */
record InventedStack(Synthesis synthesis) {

    static InventedStack made() throws IOException {
        var functions = new ArrayList<>(DeployedFunction.all());
        // The pool asks one function alone.
        functions.removeIf(function -> function.trigger() instanceof Trigger.SignIn);
        functions.add(invented("minutely", new Trigger.Schedule(Duration.ofMinutes(1))));
        functions.add(invented("quarterly", new Trigger.Schedule(Duration.ofMinutes(15))));
        functions.add(invented("sixly", new Trigger.Schedule(Duration.ofHours(6))));
        functions.add(invented("daily", new Trigger.Schedule(Duration.ofDays(1))));
        functions.add(invented("worker", new Trigger.Queue("orders")));
        functions.add(invented("gate", new Trigger.SignIn(EnumSet.allOf(Step.class))));
        var shape = StageShape.of(Synthesis.PROJECT, "prod", houseWith(functions), Given.NOTHING);
        return new InventedStack(Synthesis.run(shape, functions));
    }

    Template template() {
        return synthesis.template();
    }

    private static DeployedFunction invented(String name, Trigger trigger) {
        var deployment =
                new Deployment(
                        trigger,
                        512,
                        Duration.ofSeconds(20),
                        "Half a minute would do.",
                        OptionalInt.empty(),
                        Rights.NONE);
        return new DeployedFunction(name, "invented." + name, List.of(), deployment);
    }

    /** A house in which they are all built. */
    private static Path houseWith(List<DeployedFunction> functions) throws IOException {
        var house = Files.createTempDirectory(Path.of("target"), "house");
        for (var function : functions) {
            var target = house.resolve("functions/" + function.moduleName() + "/target");
            Files.createDirectories(target);
            Files.writeString(target.resolve("some-lambda.jar"), function.handlerClass());
        }
        var page = Path.of("functions/marketplace-manager/src/main/resources/reference.html");
        Files.createDirectories(house.resolve(page).getParent());
        Files.copy(Synthesis.HOUSE.resolve(page), house.resolve(page));
        return house.toAbsolutePath();
    }

    Resource function(String name) {
        return template().of("AWS::Lambda::Function").stream()
                .filter(made -> made.text("Handler").equals("invented." + name))
                .findFirst()
                .orElseThrow();
    }

    Resource alias(String name) {
        return template().of("AWS::Lambda::Alias").stream()
                .filter(made -> made.text("FunctionName").equals(function(name).ref()))
                .findFirst()
                .orElseThrow();
    }

    Resource queue(String name) {
        return template().of("AWS::SQS::Queue").stream()
                .filter(made -> made.text("QueueName").equals("acme-trading-prod-" + name))
                .findFirst()
                .orElseThrow();
    }

    Resource schedule(String name) {
        return template().of("AWS::Scheduler::Schedule").stream()
                .filter(made -> made.text("Target", "Arn").equals(alias(name).ref()))
                .findFirst()
                .orElseThrow();
    }

    Resource mapping(String function) {
        return template().of("AWS::Lambda::EventSourceMapping").stream()
                .filter(made -> made.text("FunctionName").equals(alias(function).ref()))
                .findFirst()
                .orElseThrow();
    }
}
