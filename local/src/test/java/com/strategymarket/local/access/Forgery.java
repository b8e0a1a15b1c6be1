package com.strategymarket.local.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

/** Makes of a good token some that only look like it. */
final class Forgery {

    private static final int KEY_BITS = 2048;

    private Forgery() {}

    /** The same claims under the same key's name, signed by a key of the forger's own. */
    static String signedByAnother(String token) {
        try {
            var genuine = SignedJWT.parse(token);
            var header =
                    new JWSHeader.Builder(genuine.getHeader().getAlgorithm())
                            .keyID(genuine.getHeader().getKeyID())
                            .build();
            var forged = new SignedJWT(header, genuine.getJWTClaimsSet());
            forged.sign(new RSASSASigner(new RSAKeyGenerator(KEY_BITS).generate()));
            return forged.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The forgery failed", e);
        }
    }

    /** A user's token whose holder wrote themselves into the group. */
    static String promoted(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var raised = "{\"cognito:groups\":[\"Admins\"]," + claims.substring(1);
        return parts[0] + "." + encoded(raised) + "." + parts[2];
    }

    static String unsigned(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
