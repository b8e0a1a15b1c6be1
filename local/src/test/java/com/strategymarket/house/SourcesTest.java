package com.strategymarket.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One format for all Java, and files that stay small. {@code -Dformat.write=true} formats instead
 * of refusing.
 */
class SourcesTest {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 250;

    private static final Pattern NUMBER_LAID_OUT =
            Pattern.compile("\"[^\"\n]*%[-#+ 0,(]*[0-9]*(\\.[0-9]+)?[doxXeEfgGaA]");

    private static final Pattern LOCALE_UNSAID =
            Pattern.compile("String\\.format\\((?!\\s*Locale\\.ROOT)");

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void everyFileHasTheOneFormat() throws IOException, FormatterException {
        var others = new ArrayList<Path>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text) && Boolean.getBoolean("format.write")) {
                Files.writeString(file, formatted);
            } else if (!formatted.equals(text)) {
                others.add(HOUSE.relativize(file));
            }
        }
        assertEquals(
                List.of(),
                others,
                "run: mvn -pl local -am test -Dtest=SourcesTest -Dformat.write=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false");
    }

    @Test
    void noFileGrowsPastItsNaturalSize() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            try (var lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MOST_LINES) {
                    tooLong.add(HOUSE.relativize(file) + ": " + count + " lines");
                }
            }
        }
        assertEquals(List.of(), tooLong, "which concept is missing?");
    }

    /**
     * Some machines write ٣ for 3. Where numbers are laid out, it is said whose digits they have.
     */
    @Test
    void noNumberIsWrittenInTheDigitsOfTheMachine() throws IOException {
        var careless = new ArrayList<Path>();
        int careful = 0;
        for (var file : sources()) {
            var text = Files.readString(file);
            if (isForTests(file) || !NUMBER_LAID_OUT.matcher(text).find()) {
                continue;
            }
            careful++;
            if (text.contains(".formatted(") || LOCALE_UNSAID.matcher(text).find()) {
                careless.add(HOUSE.relativize(file));
            }
        }
        assertEquals(List.of(), careless, "%s, or String.format(Locale.ROOT, …)");
        assertTrue(careful > 0, "nothing was looked at");
    }

    private static boolean isForTests(Path file) {
        var name = HOUSE.relativize(file).toString();
        return !name.contains("src/main/") || name.contains("testkit") || name.contains("bench");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> HOUSE.relativize(file).toString().contains("src/"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .toList();
            assertTrue(sources.size() > 100, "the sources were not found below " + HOUSE);
            return sources;
        }
    }
}
