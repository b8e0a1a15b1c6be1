package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DamagedDataException;
import com.strategymarket.local.identity.LocalIdentity.Site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class IdentityFileTest {
    private static final URI ISSUER = URI.create("http://localhost:8080/local/identity");

    private final HandClock clock = new HandClock("2026-11-20T10:00:00.900Z");

    @TempDir Path folder;

    @Test
    void usersAndTokensSurviveARestart() {
        var before = identity().tokensFor("ana@example.com", Set.of("Admins"));

        var restarted = identity();
        assertTrue(restarted.verify(before.accessToken()).isPresent());
        var after = restarted.verify(restarted.tokensFor("ana@example.com").accessToken());
        assertEquals(List.of("Admins"), after.orElseThrow().get("cognito:groups"));
        assertEquals(before.userId(), restarted.tokensFor("ana@example.com").userId());
    }

    @Test
    void nothingIsLeftBesideTheOneFile() throws IOException {
        identity().tokensFor("ana@example.com");
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("identity.json"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}",
                "{\"signing_key\":{},\"users\":{},\"refresh_tokens\":{}}",
                "{\"signing_key\":{\"kty\":\"oct\",\"k\":\"AAAA\"},\"users\":{},\"refresh_tokens\":{}}",
            })
    void aDamagedFileIsSaidClearly(String content) throws IOException {
        Files.writeString(folder.resolve("identity.json"), content);
        var damage = assertThrows(DamagedDataException.class, () -> identity());
        assertTrue(damage.getMessage().contains("identity.json"), damage.getMessage());
        assertEquals(
                content,
                Files.readString(folder.resolve("identity.json")),
                "it is not overwritten");
    }

    private LocalIdentity identity() {
        return new LocalIdentity(
                new Site(ISSUER, "http://localhost:8081"),
                Optional.of(folder),
                clock,
                new SecureRandom(),
                event -> event);
    }
}
