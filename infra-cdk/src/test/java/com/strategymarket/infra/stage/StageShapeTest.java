package com.strategymarket.infra.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class StageShapeTest {

    private static StageShape shape(String project, String stage) {
        return StageShape.of(project, stage, Path.of("."), Given.NOTHING);
    }

    @Test
    void namesBeginWithProjectAndStage() {
        assertEquals("acme-dev-api", shape("acme", "dev").name("api"));
        assertTrue(shape("acme", "prod").production());
        assertFalse(shape("acme", "dev").production());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "Acme",
                "acme_trading",
                "-acme",
                "acme-",
                "1acme",
                "acme trading",
                "a23456789012345678901234567890123",
                "my-aws",
                "amazonia",
                "cognito-x"
            })
    void aProjectsNameHasToFitEverywhere(String project) {
        assertThrows(IllegalArgumentException.class, () -> shape(project, "dev"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test", "PROD", "production"})
    void aStageIsDevOrProd(String stage) {
        assertThrows(IllegalArgumentException.class, () -> shape("acme", stage));
    }
}
