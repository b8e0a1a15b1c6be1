package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.Synthesis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What deploy.sh starts. */
class InfraAppTest {

    @TempDir Path out;

    private void synthesise(String... given) {
        var arguments = new String[4 + given.length];
        arguments[0] = Synthesis.HOUSE.toString();
        arguments[1] = out.toString();
        arguments[2] = Synthesis.PROJECT;
        arguments[3] = "dev";
        System.arraycopy(given, 0, arguments, 4, given.length);
        InfraApp.synthesise(arguments);
    }

    @Test
    void itWritesTheTemplateWithWhatOperatorsSay() throws Exception {
        synthesise("ALARM_EMAIL=ops@example.com", "PUBLIC_REQUESTS_PER_MINUTE=50");

        var template = JsonMapper.shared().readTree(out.resolve("acme-trading-dev.template.json"));
        var text = template.toString();
        assertTrue(text.contains("ops@example.com"));
        assertTrue(text.contains("\"PUBLIC_REQUESTS_PER_MINUTE\":\"50\""));
        try (var files = Files.list(out)) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith("NagReport.csv")));
        }
    }

    /** A deployment that did not say them would take them back unnoticed. */
    @Test
    void theStackTellsWhatWasSaidSoThatTheNextDeploymentSaysItAgain() throws Exception {
        synthesise(
                "ALARM_EMAIL=old@example.com",
                "OWNER_DISPLAY_NAME=Acme & Sons",
                "SERVER_TIMING=true",
                "ALARM_EMAIL=ops@example.com",
                "SERVER_TIMING=");

        var outputs =
                JsonMapper.shared()
                        .readTree(out.resolve("acme-trading-dev.template.json"))
                        .path("Outputs");
        var told = new TreeMap<String, String>();
        for (var output : outputs.properties()) {
            if (output.getKey().startsWith("Setting")) {
                told.put(
                        output.getValue().path("Description").asString(),
                        output.getValue().path("Value").asString());
            }
        }
        assertEquals(
                Map.of("ALARM_EMAIL", "ops@example.com", "OWNER_DISPLAY_NAME", "Acme & Sons"),
                told);
    }

    @Test
    void whatThisVersionDoesNotKnowAnyMoreIsTakenBackByAnEmptyOne() throws Exception {
        synthesise("GONE=1", "GONE=");

        assertTrue(Files.exists(out.resolve("acme-trading-dev.template.json")));
    }

    /** Found before the deployment and not by the functions after it. */
    @Test
    void aSettingThatAFunctionWouldRefuseIsRefused() {
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> synthesise("PUBLIC_REQUESTS_PER_MINUTE=many"));

        assertEquals(
                "PUBLIC_REQUESTS_PER_MINUTE is no positive whole number (requests a minute that one"
                        + " address may make to public routes)",
                refusal.getMessage());
    }

    @Test
    void aSettingThatNothingKnowsIsRefused() {
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> synthesise("ALARM_EMIAL=a@b.example"));

        assertTrue(refusal.getMessage().contains("ALARM_EMIAL"), refusal::getMessage);
    }

    @Test
    void aSettingWithoutAValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> synthesise("ALARM_EMAIL"));
    }

    @Test
    void aSecretIsNotToBeGivenThisWay() {
        assertThrows(
                IllegalArgumentException.class, () -> synthesise("CURSOR_KEYS=" + "0".repeat(32)));
        assertFalse(Files.exists(out.resolve("acme-trading-dev.template.json")));
    }

    @Test
    void withoutItsArgumentsItSaysThem() {
        assertThrows(IllegalArgumentException.class, () -> InfraApp.synthesise("house", "out"));
    }
}
