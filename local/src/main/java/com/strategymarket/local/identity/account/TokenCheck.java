package com.strategymarket.local.identity.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.strategymarket.local.identity.account.TokenMint.Parties;

import java.text.ParseException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a token as API Gateway's JWT authorizer does. That one looks at the audience or else at
 * the client id and not at {@code token_use}, so it lets id tokens through: telling them apart is
 * left to the function.
 */
public final class TokenCheck {
    private final Parties parties;
    private final String keyId;
    private final RSASSAVerifier verifier;
    private final InstantSource clock;

    public TokenCheck(Parties parties, RSAKey key, InstantSource clock) {
        this.parties = parties;
        this.keyId = key.getKeyID();
        this.verifier = verifier(key);
        this.clock = clock;
    }

    /** The claims as they stand in the token, or nothing when it is not to be trusted. */
    public Optional<Map<String, Object>> claims(String token) {
        try {
            var parsed = SignedJWT.parse(token);
            if (isSigned(parsed)
                    && isMeantForUs(parsed.getJWTClaimsSet())
                    && isCurrent(parsed.getJWTClaimsSet())) {
                return Optional.of(Collections.unmodifiableMap(parsed.getPayload().toJSONObject()));
            }
            return Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        return JWSAlgorithm.RS256.equals(header.getAlgorithm())
                && keyId.equals(header.getKeyID())
                && token.verify(verifier);
    }

    private boolean isMeantForUs(JWTClaimsSet claims) throws ParseException {
        var audience = claims.getAudience();
        return parties.issuer().toString().equals(claims.getIssuer())
                && (audience.isEmpty()
                        ? parties.clientId().equals(claims.getStringClaim("client_id"))
                        : audience.contains(parties.clientId()));
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        var now = Date.from(clock.instant());
        return claims.getExpirationTime() != null
                && now.before(claims.getExpirationTime())
                && isOver(claims.getIssueTime(), now)
                && isOver(claims.getNotBeforeTime(), now);
    }

    private static boolean isOver(Date start, Date now) {
        return start == null || !now.before(start);
    }

    private static RSASSAVerifier verifier(RSAKey key) {
        try {
            return new RSASSAVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Not a key to verify with", e);
        }
    }
}
