package com.strategymarket.local.identity.account;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.strategymarket.contract.TokenClaims;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Makes tokens in the shape of Cognito's. */
public final class TokenMint {
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** Who the tokens come from and whom they are for. */
    public record Parties(URI issuer, String clientId) {}

    /**
     * What somebody is given who signs in.
     *
     * @param userId who they are: maybe somebody who was a user before they had an account
     */
    public record Tokens(BearerAccessToken access, SignedJWT id, String userId) {}

    private final Parties parties;
    private final RSAKey key;
    private final RSASSASigner signer;
    private final InstantSource clock;
    private final RandomText texts;
    private final Triggers triggers;

    public TokenMint(
            Parties parties,
            RSAKey key,
            InstantSource clock,
            SecureRandom random,
            Triggers triggers) {
        this.parties = parties;
        this.key = key;
        this.signer = signer(key);
        this.clock = clock;
        this.texts = new RandomText(random);
        this.triggers = triggers;
    }

    /**
     * @param more claims of this one sign-in for the ID token, such as its nonce
     */
    public Tokens tokens(User user, SignIn signIn, Map<String, String> more) {
        var added = triggers.tokensWanted(user, signIn);
        var access = accessToken(user, signIn, added.access());
        var claims = idClaims(user, signIn, access);
        more.forEach(claims::claim);
        added.id().forEach(claims::claim);
        var userId = added.access().getOrDefault(TokenClaims.USER_ID, user.id());
        return new Tokens(access, signed(claims.build()), userId);
    }

    private BearerAccessToken accessToken(User user, SignIn signIn, Map<String, String> added) {
        var claims =
                claims(user, signIn)
                        .claim("token_use", "access")
                        .claim("client_id", parties.clientId())
                        .claim("scope", signIn.scope())
                        .claim("username", user.id());
        added.forEach(claims::claim);
        return new BearerAccessToken(
                signed(claims.build()).serialize(),
                LIFETIME.toSeconds(),
                Scope.parse(signIn.scope()));
    }

    private JWTClaimsSet.Builder idClaims(User user, SignIn signIn, BearerAccessToken beside) {
        return claims(user, signIn)
                .claim("token_use", "id")
                .audience(parties.clientId())
                .claim("email", user.email())
                .claim("email_verified", true)
                .claim("cognito:username", user.id())
                .claim(
                        "at_hash",
                        AccessTokenHash.compute(beside, JWSAlgorithm.RS256, null).getValue());
    }

    private JWTClaimsSet.Builder claims(User user, SignIn signIn) {
        var now = clock.instant().truncatedTo(SECONDS);
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(user.id())
                        .issuer(parties.issuer().toString())
                        .claim("auth_time", signIn.at().getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .jwtID(texts.next());
        if (!user.groups().isEmpty()) {
            claims.claim("cognito:groups", List.copyOf(user.groups()));
        }
        return claims;
    }

    private SignedJWT signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    private static RSASSASigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Not a key to sign with", e);
        }
    }
}
