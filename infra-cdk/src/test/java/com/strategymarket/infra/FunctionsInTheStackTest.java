package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Settings;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each module below functions/ is deployed, as the contract says. */
class FunctionsInTheStackTest {

    private static final Template PROD = Synthesis.of("prod").template();

    private static final int LONGEST_DESCRIPTION = 256;

    static Resource made(LambdaFunction function) {
        return PROD.of("AWS::Lambda::Function").stream()
                .filter(made -> made.text("Handler").equals(function.handlerClass()))
                .findFirst()
                .orElseThrow();
    }

    private static Resource published(LambdaFunction function) {
        return PROD.of("AWS::Lambda::Version").stream()
                .filter(version -> version.text("FunctionName").equals(made(function).ref()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachModuleIsOneFunction() throws IOException {
        try (var modules = Files.list(Synthesis.HOUSE.resolve("functions"))) {
            var found =
                    modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                            .map(module -> module.getFileName().toString())
                            .collect(Collectors.toSet());

            assertEquals(
                    Arrays.stream(LambdaFunction.values())
                            .map(LambdaFunction::moduleName)
                            .collect(Collectors.toSet()),
                    found);
        }
        assertEquals(LambdaFunction.values().length, PROD.of("AWS::Lambda::Function").size());
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itsHandlerIsThereAndItsCodeIsItsOwnModules(LambdaFunction function) throws Exception {
        var handler = Class.forName(function.handlerClass());

        assertTrue(RequestStreamHandler.class.isAssignableFrom(handler));
        handler.getConstructor();
        var jar = made(function).text("Code", "S3Key");
        var asset = Synthesis.of("prod").directory().resolve("asset." + jar);
        assertEquals(-1, Files.mismatch(asset, jarOf(function)), jar);
    }

    private static Path jarOf(LambdaFunction function) throws IOException {
        var target = Synthesis.HOUSE.resolve(Path.of("functions", function.moduleName(), "target"));
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-lambda.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itRunsOnTheJavaItIsBuiltForFromASnapshot(LambdaFunction function) throws IOException {
        var pom = Files.readString(Synthesis.HOUSE.resolve("pom.xml"));
        var release = pom.replaceAll("(?s).*<maven.compiler.release>(\\d+)<.*", "$1");

        assertEquals("java" + release, made(function).text("Runtime"));
        assertEquals("PublishedVersions", made(function).text("SnapStart", "ApplyOn"));
        assertEquals("[\"arm64\"]", made(function).text("Architectures"));
        var alias =
                PROD.of("AWS::Lambda::Alias").stream()
                        .filter(made -> made.text("FunctionName").equals(made(function).ref()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("${" + published(function).id() + ".Version}", alias.text("FunctionVersion"));
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itsSizeAndItsTimeAreTheContractsWithTheirReason(LambdaFunction function) {
        var deployment = function.deployment();

        assertEquals(deployment.megabytes(), made(function).at("MemorySize").asInt());
        assertEquals(deployment.timeout().toSeconds(), made(function).at("Timeout").asLong());
        assertEquals(deployment.why(), made(function).text("Description"));
        assertTrue(deployment.why().length() <= LONGEST_DESCRIPTION, deployment.why());
        var reserved = made(function).at("ReservedConcurrentExecutions");
        assertEquals(deployment.atOnce().isPresent(), !reserved.isMissingNode());
        deployment.atOnce().ifPresent(most -> assertEquals(most, reserved.asInt()));
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itsLogIsStructuredEndsSomeDayAndItIsTraced(LambdaFunction function) {
        var log = PROD.behind(made(function).text("LoggingConfig", "LogGroup"));

        assertEquals("JSON", made(function).text("LoggingConfig", "LogFormat"));
        assertTrue(log.at("RetentionInDays").asInt() > 0);
        assertEquals("Active", made(function).text("TracingConfig", "Mode"));
    }

    /** What the stack gives is what it starts with: all that is required, none of it wrong. */
    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itFindsItsSettings(LambdaFunction function) {
        var environment = environment(function);

        Settings.read(environment, function.settings());

        var known =
                function.settings().stream()
                        .map(setting -> setting.secret() ? setting.reference() : setting.name())
                        .collect(Collectors.toSet());
        assertTrue(known.containsAll(environment.keySet()), environment::toString);
        assertEquals(
                PROD.only("AWS::DynamoDB::Table").ref(),
                environment.get(Settings.TABLE_NAME.name()));
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void noSecretStandsInItsEnvironment(LambdaFunction function) {
        var environment = environment(function);

        for (var setting : function.settings()) {
            if (setting.secret()) {
                assertFalse(environment.containsKey(setting.name()), setting.name());
                var kept = PROD.behind(environment.get(setting.reference()));
                assertEquals("AWS::SecretsManager::Secret", kept.type());
                assertTrue(kept.at("SecretString").isMissingNode());
                assertTrue(kept.at("GenerateSecretString", "PasswordLength").asInt() >= 32);
            }
        }
    }

    /** Several functions that read one setting read one secret. */
    @Test
    void aSecretIsKeptOnce() {
        var settings =
                Arrays.stream(LambdaFunction.values())
                        .flatMap(function -> function.settings().stream())
                        .filter(Setting::secret)
                        .map(Setting::name)
                        .collect(Collectors.toSet());

        assertEquals(settings.size(), PROD.of("AWS::SecretsManager::Secret").size());
        assertFalse(Set.of().equals(settings));
    }

    private static Map<String, String> environment(LambdaFunction function) {
        var environment = new HashMap<String, String>();
        made(function)
                .at("Environment", "Variables")
                .propertyStream()
                .forEach(
                        variable ->
                                environment.put(
                                        variable.getKey(), Resource.told(variable.getValue())));
        return environment;
    }
}
