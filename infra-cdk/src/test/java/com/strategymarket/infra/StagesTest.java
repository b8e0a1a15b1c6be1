package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What prod must keep, and dev must be able to get rid of. */
class StagesTest {

    private static final Template PROD = Synthesis.of("prod").template();
    private static final Template DEV = Synthesis.of("dev").template();

    private static final Set<String> HOLD_DATA =
            Set.of(
                    "AWS::DynamoDB::Table",
                    "AWS::Cognito::UserPool",
                    "AWS::S3::Bucket",
                    "AWS::SecretsManager::Secret");

    private static Set<String> keptAfterwards(Template template) {
        return template.all().stream()
                .filter(
                        resource ->
                                resource.whole()
                                        .path("DeletionPolicy")
                                        .asString("")
                                        .equals("Retain"))
                .peek(StagesTest::alsoWhenReplaced)
                .map(Resource::type)
                .collect(Collectors.toSet());
    }

    private static void alsoWhenReplaced(Resource resource) {
        assertEquals("Retain", resource.whole().path("UpdateReplacePolicy").asString());
    }

    @Test
    void whatHoldsDataOutlivesProdsStack() {
        assertEquals(HOLD_DATA, keptAfterwards(PROD));
        for (var type : HOLD_DATA) {
            for (var resource : PROD.of(type)) {
                assertEquals("Retain", resource.whole().path("DeletionPolicy").asString());
            }
        }
    }

    @Test
    void devCanBeDestroyedWhole() {
        assertEquals(Set.of(), keptAfterwards(DEV));
        assertFalse(DEV.only("AWS::DynamoDB::Table").at("DeletionProtectionEnabled").asBoolean());
        assertEquals(
                "INACTIVE",
                DEV.only("AWS::Cognito::UserPool").at("DeletionProtection").asString("INACTIVE"));
        assertFalse(protectedFromDeletion("dev"));
    }

    @Test
    void prodCannotBeDeletedByMistake() {
        assertTrue(PROD.only("AWS::DynamoDB::Table").at("DeletionProtectionEnabled").asBoolean());
        assertEquals("ACTIVE", PROD.only("AWS::Cognito::UserPool").text("DeletionProtection"));
        assertTrue(protectedFromDeletion("prod"));
    }

    private static boolean protectedFromDeletion(String stage) {
        try {
            var manifest = Synthesis.of(stage).directory().resolve("manifest.json");
            return Files.readString(manifest).contains("\"terminationProtection\": true");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void whatWasWrittenByMistakeCanBeTakenBackInEither(String stage) {
        var table = Synthesis.of(stage).template().only("AWS::DynamoDB::Table");

        assertTrue(
                table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                        .asBoolean());
    }

    @Test
    void nothingElseIsMissingInEither() {
        assertEquals(
                DEV.all().stream().map(Resource::type).sorted().toList(),
                PROD.all().stream().map(Resource::type).sorted().toList());
    }

    /** A new account has ten in all: where it is only tried out, nothing is reserved of them. */
    @Test
    void onlyProdReservesInstances() {
        var reserving =
                DEV.of("AWS::Lambda::Function").stream()
                        .filter(made -> !made.at("ReservedConcurrentExecutions").isMissingNode())
                        .toList();

        assertEquals(List.of(), reserving);
    }

    @Test
    void logsEndSomeDayAndLaterInProd() {
        for (var log : PROD.of("AWS::Logs::LogGroup")) {
            var inDev =
                    DEV.of("AWS::Logs::LogGroup").stream()
                            .filter(other -> other.id().equals(log.id()))
                            .findFirst()
                            .orElseThrow();
            assertTrue(
                    log.at("RetentionInDays").asInt() > inDev.at("RetentionInDays").asInt(),
                    log::id);
        }
    }
}
