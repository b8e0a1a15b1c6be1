package com.strategymarket.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.credential.SecretHash;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

import java.util.Random;

class BcryptHasherTest {

    private final Random random = new Random(5);
    private final BcryptHasher hasher = new BcryptHasher(4);
    private final ApiSecret secret = secret();

    @Test
    void aSecretMatchesItsOwnHashAndNoOther() {
        var hash = hasher.hash(secret);

        assertTrue(hasher.matches(secret, hash));
        assertTrue(hasher.matches(ApiSecret.parse(secret.text()).orElseThrow(), hash));
        assertFalse(hasher.matches(secret(), hash));
    }

    /** Of the longest partner's: bcrypt looks at no more than 72 bytes. */
    @Test
    void secretsThatDifferInTheirLastDigitAloneDiffer() {
        var long1 = ApiSecret.random(longest(), Environment.LIVE, ending(1));
        var long2 = ApiSecret.random(longest(), Environment.LIVE, ending(2));

        assertEquals(long1.digits().substring(0, 42), long2.digits().substring(0, 42));
        assertFalse(hasher.matches(long2, hasher.hash(long1)));
    }

    @Test
    void theSameSecretHasAnotherHashEachTime() {
        assertNotEquals(hasher.hash(secret).value(), hasher.hash(secret).value());
    }

    @Test
    void whatOthersMakeOfTheDigitsIsUnderstood() {
        var hash = BCrypt.hashpw(secret.digits(), BCrypt.gensalt("$2b", 5));

        assertTrue(hasher.matches(secret, new SecretHash(hash)));
        assertTrue(BCrypt.checkpw(secret.digits(), hasher.hash(secret).value()));
    }

    @Test
    void aHashTellsTheStrengthThatItWasMadeWith() {
        assertTrue(hasher.hash(secret).value().matches("\\$2[aby]\\$04\\$.{53}"));
        assertTrue(new BcryptHasher(6).hash(secret).value().contains("$06$"));
        assertTrue(BcryptHasher.STRENGTH >= 10);
    }

    @Test
    void aHashOfAnotherStrengthIsUnderstood() {
        assertTrue(hasher.matches(secret, new BcryptHasher(6).hash(secret)));
    }

    private ApiSecret secret() {
        return ApiSecret.random(new PartnerId("ZEBU"), Environment.LIVE, random);
    }

    private static PartnerId longest() {
        return new PartnerId("A".repeat(20));
    }

    private static Random ending(int last) {
        return new Random() {
            @Override
            public void nextBytes(byte[] bytes) {
                bytes[bytes.length - 1] = (byte) last;
            }
        };
    }
}
