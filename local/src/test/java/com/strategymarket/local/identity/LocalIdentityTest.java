package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.data.DamagedDataException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class LocalIdentityTest {
    private static final URI ISSUER = URI.create("http://localhost:8080/local/identity");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static HandClock clock;
    private static LocalIdentity identity;

    @BeforeAll
    static void start() {
        clock = new HandClock("2026-11-20T10:00:00.900Z");
        identity = identity(Optional.empty());
    }

    @Test
    void anAccessTokenSaysWhatCognitosSays() {
        var tokens = identity.tokensFor("ana@example.com", Set.of("Creators", "Admins"));

        var claims = identity.verify(tokens.accessToken()).orElseThrow();
        var now = clock.instant().getEpochSecond();
        assertEquals(
                Set.of(
                        "sub",
                        "iss",
                        "client_id",
                        "token_use",
                        "scope",
                        "username",
                        "cognito:groups",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti"),
                claims.keySet());
        assertEquals(tokens.userId(), claims.get("sub"));
        assertEquals(tokens.userId(), claims.get("username"));
        assertEquals(ISSUER.toString(), claims.get("iss"));
        assertEquals(identity.clientId(), claims.get("client_id"));
        assertEquals("access", claims.get("token_use"));
        assertEquals("openid email profile", claims.get("scope"));
        assertEquals(List.of("Admins", "Creators"), claims.get("cognito:groups"));
        assertEquals(now, claims.get("auth_time"));
        assertEquals(now, claims.get("iat"));
        assertEquals(now + tokens.expiresIn(), claims.get("exp"));
    }

    @Test
    void anIdTokenPassesTheGatewayTooAndSaysThatItIsOne() {
        var tokens = identity.tokensFor("Ana@Example.com ", Set.of("Admins"));

        var claims = identity.verify(tokens.idToken()).orElseThrow();
        assertEquals("id", claims.get("token_use"));
        assertEquals(identity.clientId(), claims.get("aud"));
        assertEquals("ana@example.com", claims.get("email"));
        assertEquals(true, claims.get("email_verified"));
        assertEquals(tokens.userId(), claims.get("cognito:username"));
        assertEquals(List.of("Admins"), claims.get("cognito:groups"));
        assertFalse(claims.containsKey("client_id"));
        assertFalse(claims.containsKey("nonce"));
    }

    @Test
    void whoIsInNoGroupHasNoSuchClaim() {
        var tokens = identity.tokensFor("loner@example.com");
        assertFalse(
                identity.verify(tokens.accessToken()).orElseThrow().containsKey("cognito:groups"));
        assertFalse(identity.verify(tokens.idToken()).orElseThrow().containsKey("cognito:groups"));
    }

    @Test
    void groupsStayUntilOthersAreGiven() {
        identity.tokensFor("ana@example.com", Set.of("Admins"));
        assertEquals(List.of("Admins"), groups(identity.tokensFor("ana@example.com")));
        assertEquals(
                List.of("Lookalikes"),
                groups(identity.tokensFor("ana@example.com", Set.of("Lookalikes"))));
        assertEquals(List.of(), groups(identity.tokensFor("ana@example.com", Set.of())));
    }

    @Test
    void aGroupThatCognitoWouldRefuseIsRefusedAndChangesNothing() {
        identity.tokensFor("ana@example.com", Set.of("Admins"));
        assertThrows(
                IllegalArgumentException.class,
                () -> identity.tokensFor("ana@example.com", Set.of("Two words")));
        assertThrows(
                IllegalArgumentException.class,
                () -> identity.tokensFor("ana@example.com", Set.of("")));
        assertEquals(List.of("Admins"), groups(identity.tokensFor("ana@example.com")));
    }

    @Test
    void anAddressIsTheSameUserHoweverItIsTypedAndWhereverTheyLive() {
        var id = identity.tokensFor("ana@example.com").userId();
        assertEquals(id, identity.tokensFor("  ANA@Example.COM\t").userId());
        assertEquals(id, identity(Optional.empty()).tokensFor("ana@example.com").userId());
        assertNotEquals(id, identity.tokensFor("bob@example.com").userId());
        assertEquals(id, UUID.fromString(id).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ana",
                "@example.com",
                "ana@",
                "a@b@c",
                "a b@example.com",
                "a@exa\nmple.com",
                "<a>@example.com",
                "a@example.com,b@example.com",
                "\"a\"@example.com"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertThrows(IllegalArgumentException.class, () -> identity.tokensFor(email));
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> identity.tokensFor("a".repeat(250) + "@b.cd"));
    }

    @Test
    void aTokenEndsWithItsHourByTheClock() {
        var tokens = identity.tokensFor("ana@example.com");
        assertEquals(3600, tokens.expiresIn());

        clock.pass(Duration.ofSeconds(3599));
        assertTrue(identity.verify(tokens.accessToken()).isPresent());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(identity.verify(tokens.accessToken()).isEmpty());
        assertTrue(identity.verify(tokens.idToken()).isEmpty());
    }

    @Test
    void theWordBearerMayStandBeforeTheToken() {
        var token = identity.tokensFor("ana@example.com").accessToken();
        assertTrue(identity.verify("Bearer " + token).isPresent());
        assertTrue(identity.verify("bearer  " + token).isPresent());
        assertTrue(identity.verify("Basic " + token).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "a.b.c",
                "pk_live",
                "eyJhbGciOiJub25lIn0.e30.",
                "\u0000",
                "...."
            })
    void whatIsNoTokenIsRefused(String token) {
        assertTrue(identity.verify(token).isEmpty());
    }

    @Test
    void aTokenThatWasTouchedIsRefused() {
        var parts = identity.tokensFor("ana@example.com").accessToken().split("\\.");
        var raised =
                payload(parts).replace("\"scope\":", "\"cognito:groups\":[\"Admins\"],\"scope\":");

        assertTrue(identity.verify(String.join(".", parts)).isPresent());
        assertTrue(identity.verify(parts[0] + "." + encoded(raised) + "." + parts[2]).isEmpty());
        assertTrue(identity.verify(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".").isEmpty());
        assertTrue(identity.verify(parts[0] + "." + parts[1] + ".").isEmpty());
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        var foreign = identity(Optional.empty()).tokensFor("ana@example.com");
        assertTrue(identity.verify(foreign.accessToken()).isEmpty());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedThoughTheKeyIsTheSame(@TempDir Path folder) {
        var here = identity(Optional.of(folder));
        var elsewhere =
                new LocalIdentity(
                        URI.create("http://localhost:9999/local/identity"),
                        Optional.of(folder),
                        clock,
                        new SecureRandom(),
                        "http://localhost:8081");

        var token = elsewhere.tokensFor("ana@example.com").accessToken();
        assertTrue(elsewhere.verify(token).isPresent());
        assertTrue(here.verify(token).isEmpty());
    }

    @Test
    void usersAndTokensSurviveARestart(@TempDir Path folder) {
        var before = identity(Optional.of(folder)).tokensFor("ana@example.com", Set.of("Admins"));

        var restarted = identity(Optional.of(folder));
        assertTrue(restarted.verify(before.accessToken()).isPresent());
        assertEquals(List.of("Admins"), groups(restarted, restarted.tokensFor("ana@example.com")));
        assertEquals(before.userId(), restarted.tokensFor("ana@example.com").userId());
    }

    @Test
    void nothingIsLeftBesideTheOneFile(@TempDir Path folder) throws IOException {
        identity(Optional.of(folder)).tokensFor("ana@example.com");
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
    void aDamagedFileIsSaidClearly(String content, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("identity.json"), content);
        var damage = assertThrows(DamagedDataException.class, () -> identity(Optional.of(folder)));
        assertTrue(damage.getMessage().contains("identity.json"), damage.getMessage());
        assertEquals(
                content,
                Files.readString(folder.resolve("identity.json")),
                "it is not overwritten");
    }

    @Test
    void issuedTokensAreWrittenAsTheRouteAnswers() {
        var json = JSON.valueToTree(new IssuedTokens("a", "i", "u", 3600));
        assertEquals(
                JSON.valueToTree(
                        Map.of(
                                "access_token",
                                "a",
                                "id_token",
                                "i",
                                "user_id",
                                "u",
                                "expires_in",
                                3600L)),
                json);
    }

    private static LocalIdentity identity(Optional<Path> folder) {
        return new LocalIdentity(
                ISSUER, folder, clock, new SecureRandom(), "http://localhost:8081");
    }

    private static List<?> groups(IssuedTokens tokens) {
        return groups(identity, tokens);
    }

    private static List<?> groups(LocalIdentity identity, IssuedTokens tokens) {
        var claims = identity.verify(tokens.accessToken()).orElseThrow();
        return (List<?>) claims.getOrDefault("cognito:groups", List.of());
    }

    private static String payload(String[] parts) {
        return new String(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
