package com.strategymarket.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class OptionsTest {

    @Test
    void withoutAnyItIsTheWholeProductKeptBesideIt() {
        assertEquals(
                new Options(8080, Optional.empty(), Optional.of(Path.of(".local")), true, true),
                parsed(""));
    }

    @Test
    void eachIsHeard() {
        assertEquals(
                new Options(0, Optional.of(9000), Optional.of(Path.of("/data/x")), false, false),
                parsed("--port 0 --web-port 9000 --data /data/x --seed none --no-web"));
        assertEquals(Optional.empty(), parsed("--memory").data());
        assertTrue(parsed("--memory --seed demo").seedDemo());
    }

    @Test
    void theLastOfTwoCounts() {
        assertEquals(2, parsed("--port 1 --port 2").port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port -1",
                "--port 65536",
                "--port 99999999999",
                "--port 80a",
                "--web-port x",
                "--port",
                "--data",
                "--seed",
                "--seed all",
                "--memory --data x",
                "--data x --memory",
                "--verbose",
                "8080",
                "-h",
            })
    void whatMakesNoSenseIsSaidInALine(String line) {
        var wrong = assertThrows(Options.Wrong.class, () -> parsed(line));

        var first = wrong.getMessage().lines().findFirst().orElseThrow();
        assertTrue(first.endsWith("."), first);
    }

    @ParameterizedTest
    @CsvSource({"--data, ''", "--data, ' '", "--port, ''", "--web-port, ''", "--seed, ''"})
    void aBlankValueIsNone(String option, String value) {
        var wrong = assertThrows(Options.Wrong.class, () -> Options.parse(List.of(option, value)));

        assertEquals(option + " needs a value.", wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"--port 65536, --port must be", "--colour, Unknown option --colour"})
    void theMessageNamesTheOption(String line, String beginning) {
        var wrong = assertThrows(Options.Wrong.class, () -> parsed(line));

        assertTrue(wrong.getMessage().startsWith(beginning), wrong.getMessage());
    }

    /** The web client would have to listen on port 65536. */
    @Test
    void theLastPortNeedsAnotherForTheWeb() {
        assertThrows(Options.Wrong.class, () -> parsed("--port 65535"));
        assertEquals(65_535, parsed("--port 65535 --web-port 0").port());
    }

    @Test
    void theUsageNamesEveryOption() {
        for (var option :
                List.of("--port", "--web-port", "--data", "--memory", "--seed", "--no-web")) {
            assertTrue(Options.USAGE.contains(option), option);
        }
    }

    private static Options parsed(String line) {
        return Options.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}
