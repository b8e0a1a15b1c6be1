package com.strategymarket.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;

/**
 * What is uploaded to Lambda: small, with its handler, without what only tests and the runner need.
 */
class DeployableJarTest {

    private static final long MOST_BYTES = 12L * 1024 * 1024;

    private static final List<String> FOREIGN =
            List.of(
                    "com/amazonaws/services/dynamodbv2/local",
                    "software/amazon/awscdk",
                    "software/amazon/jsii",
                    "com/strategymarket/testkit",
                    "com/strategymarket/embedded",
                    "com/strategymarket/local",
                    "org/junit",
                    "org/mockito");

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void itIsSmallAndHoldsTheHandler(LambdaFunction function) throws IOException {
        var path = DeployableJar.of(function);

        assertTrue(Files.size(path) <= MOST_BYTES, path + " has " + Files.size(path) + " bytes");
        try (var jar = new JarFile(path.toFile())) {
            var handler = function.handlerClass().replace('.', '/') + ".class";
            assertNotNull(jar.getEntry(handler), handler);
        }
    }

    @ParameterizedTest
    @EnumSource(LambdaFunction.class)
    void nothingForeignIsInIt(LambdaFunction function) throws IOException {
        try (var jar = new JarFile(DeployableJar.of(function).toFile())) {
            var foreign =
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                            .toList();

            assertEquals(List.of(), foreign);
        }
    }
}
