package com.strategymarket.platform.http;

import static com.strategymarket.platform.http.Lots.CHANGE;
import static com.strategymarket.platform.http.Lots.CREATE;
import static com.strategymarket.platform.http.Lots.post;
import static com.strategymarket.platform.http.Lots.put;
import static com.strategymarket.platform.http.Lots.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.problem.ProblemCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class RequestHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                " application/json ",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json ; charset = \"utf-8\" "
            })
    void jsonMayCallItselfInSeveralWays(String type) {
        read(CREATE, post().json("{\"number\": 1}").header("Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "text/json",
                "application/json; charset=utf-16",
                "application/json, text/plain",
                "xapplication/json"
            })
    void anotherContentTypeIsRefused(String type) {
        assertEquals(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                Refusal.codeOf(
                        () ->
                                read(
                                        CREATE,
                                        post().json("{\"number\": 1}")
                                                .header("Content-Type", type))));
    }

    @Test
    void withoutAContentTypeThereIsNone() {
        assertEquals(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE, Refusal.codeOf(() -> read(CREATE, post())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä", "a\tb", "😀", "a\u007f"})
    void aKeyHasVisibleCharacters(String key) {
        var request = post().json("{\"number\": 1}").header("Idempotency-Key", key);

        assertEquals(List.of("Idempotency-Key"), Refusal.fieldsOf(() -> read(CREATE, request)));
    }

    @Test
    void aKeyHasUpTo255Characters() {
        for (var key : List.of("!", "~", "k".repeat(255))) {
            var request = post().json("{\"number\": 1}").header("Idempotency-Key", key);
            assertEquals(Optional.of(key), read(CREATE, request).once().map(once -> once.key()));
        }
        var long256 = post().json("{\"number\": 1}").header("Idempotency-Key", "k".repeat(256));
        assertEquals(List.of("Idempotency-Key"), Refusal.fieldsOf(() -> read(CREATE, long256)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"3\" | 3",
                "\"3\", \"4\" | 3 4",
                "\"3\",\"4\",\"3\" | 3 4",
                "' \"3\" ' | 3",
                "W/\"3\" | ''",
                "W/\"3\", \"4\" | 4",
                "\"0\" | 0",
                "\"007\" | 7",
                "\"999999999999999999\" | 999999999999999999"
            })
    void ifMatchNamesVersions(String header, String versions) {
        var expected =
                Arrays.stream(versions.split(" "))
                        .filter(version -> !version.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());

        assertEquals(Optional.of(expected), versionsOf(header));
    }

    @Test
    void aStarExpectsNothing() {
        assertEquals(Optional.<Set<Long>>empty(), versionsOf("*"));
        assertEquals(Optional.<Set<Long>>empty(), versionsOf(" * "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "\"\"",
                "\"a\"",
                "\"3",
                "\"-1\"",
                "w/\"3\"",
                "*, \"3\"",
                "\"3\";\"4\"",
                "\"1234567890123456789\"",
                "\"3\" \"4\""
            })
    void whatIsNoTagOfOursIsToldOf(String header) {
        assertEquals(
                Set.of("If-Match"),
                Set.copyOf(
                        Refusal.fieldsOf(
                                () -> read(CHANGE, put().json("{}").header("If-Match", header)))));
    }

    @Test
    void ifMatchMeansNothingWhereThereIsNoVersion() {
        var call = read(CREATE, post().json("{\"number\": 1}").header("If-Match", "nonsense"));

        assertEquals(Optional.empty(), expectedBy(call));
    }

    private static Optional<Set<Long>> versionsOf(String header) {
        return expectedBy(read(CHANGE, put().json("{}").header("If-Match", header)));
    }

    private static Optional<Set<Long>> expectedBy(Call<?> call) {
        return call.attempt(outcome -> Reply.noContent()).expectedVersions();
    }
}
