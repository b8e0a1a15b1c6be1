package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.local.HandClock;
import com.strategymarket.local.identity.LocalIdentity.Site;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
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
                new Site(ISSUER, "http://localhost:8081"),
                folder,
                clock,
                new SecureRandom(),
                event -> event);
    }

    private static List<?> groups(IssuedTokens tokens) {
        return groups(identity, tokens);
    }

    private static List<?> groups(LocalIdentity identity, IssuedTokens tokens) {
        var claims = identity.verify(tokens.accessToken()).orElseThrow();
        return (List<?>) claims.getOrDefault("cognito:groups", List.of());
    }
}
