package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.infra.template.Synthesis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents name is there. */
class DocumentsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

    static List<Path> documents() throws IOException {
        try (var files = Files.walk(Synthesis.HOUSE.resolve("docs"))) {
            var found =
                    Stream.concat(
                                    files.filter(file -> file.toString().endsWith(".md")),
                                    Stream.of("README.md", "CONTRIBUTING.md")
                                            .map(Synthesis.HOUSE::resolve))
                            .toList();
            assertFalse(found.size() < 5, found::toString);
            return found;
        }
    }

    private static Set<String> named(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aTestThatIsNamedIsThere(Path document) throws IOException {
        var missing = named(TEST, document);
        missing.removeAll(tests());

        assertEquals(Set.of(), missing);
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Synthesis.HOUSE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aLinkLeadsSomewhere(Path document) throws IOException {
        var missing = named(LINK, document);
        missing.removeIf(link -> link.startsWith("http"));
        missing.removeIf(link -> Files.exists(document.resolveSibling(link)));

        assertEquals(Set.of(), missing);
    }
}
