package com.strategymarket.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.identity.LocalIdentity.Site;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;

/** Tokens that the right key signed but that the gateway's other rules let through or not. */
class ForgedTokenTest {
    private static final URI ISSUER = URI.create("http://localhost:8080/local/identity");
    private static final HandClock CLOCK = new HandClock("2026-11-20T10:00:00Z");

    @TempDir private static Path folder;

    private static LocalIdentity identity;
    private static RSAKey key;

    @BeforeAll
    static void start() throws Exception {
        identity =
                new LocalIdentity(
                        new Site(ISSUER, "http://localhost:8081"),
                        Optional.of(folder),
                        CLOCK,
                        new SecureRandom(),
                        event -> event);
        var kept =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(folder.resolve("identity.json")));
        key = RSAKey.parse(kept.get("signing_key").toString());
    }

    @Test
    void theRightOneIsLetThrough() throws Exception {
        assertVerified(true, claims -> {});
    }

    @Test
    void itsClientHasToBeOursWhenItHasNoAudience() throws Exception {
        assertVerified(false, claims -> claims.claim("client_id", "another"));
        assertVerified(false, claims -> claims.claim("client_id", null));
    }

    @Test
    void itsAudienceCountsBeforeItsClient() throws Exception {
        assertVerified(false, claims -> claims.audience("another"));
        assertVerified(
                true, claims -> claims.audience(identity.clientId()).claim("client_id", "another"));
    }

    @Test
    void itHasToEndAndToHaveBegun() throws Exception {
        assertVerified(false, claims -> claims.expirationTime(null));
        assertVerified(false, claims -> claims.issueTime(in(Duration.ofSeconds(1))));
        assertVerified(false, claims -> claims.notBeforeTime(in(Duration.ofSeconds(1))));
        assertVerified(true, claims -> claims.notBeforeTime(in(Duration.ZERO)));
    }

    @Test
    void itHasToBeSignedTheWayThatIsPublished() throws Exception {
        assertVerified(
                false,
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.getKeyID()),
                claims -> {});
        assertVerified(
                false, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("another"), claims -> {});
        assertVerified(false, new JWSHeader.Builder(JWSAlgorithm.RS256), claims -> {});
    }

    private static void assertVerified(boolean expected, Consumer<JWTClaimsSet.Builder> change)
            throws Exception {
        assertVerified(
                expected, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), change);
    }

    private static void assertVerified(
            boolean expected, JWSHeader.Builder header, Consumer<JWTClaimsSet.Builder> change)
            throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER.toString())
                        .claim("client_id", identity.clientId())
                        .issueTime(in(Duration.ZERO))
                        .expirationTime(in(Duration.ofHours(1)));
        change.accept(claims);
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new RSASSASigner(key));
        assertEquals(expected, identity.verify(token.serialize()).isPresent());
    }

    private static Date in(Duration span) {
        return Date.from(Instant.parse("2026-11-20T10:00:00Z").plus(span));
    }
}
