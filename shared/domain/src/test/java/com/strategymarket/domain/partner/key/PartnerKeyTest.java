package com.strategymarket.domain.partner.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.Sample;
import com.strategymarket.domain.partner.credential.ApiKey;
import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.credential.Environment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

class PartnerKeyTest {

    private static final Instant NOW = Sample.NOW;
    private static final String HERE = "203.0.113.7";

    private final ApiSecret secret = Sample.secret(1);
    private final PartnerKey key = Sample.key(secret);

    @Test
    void aNewKeyIsOpen() {
        assertEquals(KeyStatus.ACTIVE, key.status());
        assertEquals(1, key.version());
        assertEquals(NOW, key.createdAt());
        assertEquals(NOW, key.updatedAt());
        assertTrue(key.isOpenTo(key.apiKey(), HERE, NOW));
        assertEquals("PARTNER_API_KEY#" + key.id(), key.subject());
    }

    @Test
    void aDisabledKeyIsShutAndOpensAgain() {
        var disabled = key.changed(KeyStatus.DISABLED, key.terms(), NOW.plusSeconds(1));
        var enabled = disabled.changed(KeyStatus.ACTIVE, key.terms(), NOW.plusSeconds(2));

        assertFalse(disabled.isOpenTo(key.apiKey(), HERE, NOW));
        assertTrue(enabled.isOpenTo(key.apiKey(), HERE, NOW));
        assertEquals(3, enabled.version());
        assertEquals(NOW, enabled.createdAt());
        assertEquals(NOW.plusSeconds(2), enabled.updatedAt());
    }

    @Test
    void aRevokedKeyIsShut() {
        var revoked = key.revoked(NOW);

        assertTrue(revoked.isRevoked());
        assertFalse(key.isRevoked());
        assertFalse(revoked.isOpenTo(key.apiKey(), HERE, NOW));
        assertEquals(2, revoked.version());
    }

    @Test
    void aKeyIsShutFromItsEndOn() {
        var ending = Sample.key(secret, Sample.terms(Optional.of(NOW)));

        assertTrue(ending.isOpenTo(key.apiKey(), HERE, NOW.minusNanos(1)));
        assertFalse(ending.isOpenTo(key.apiKey(), HERE, NOW));
    }

    @Test
    void aKeyIsShutToOtherAddressesThanThoseAllowed() {
        var terms = Sample.terms(Optional.empty(), "203.0.113.0/24", "2001:db8::/32");
        var bound = Sample.key(secret, terms);

        assertTrue(bound.isOpenTo(key.apiKey(), HERE, NOW));
        assertTrue(bound.isOpenTo(key.apiKey(), "2001:db8::7", NOW));
        assertFalse(bound.isOpenTo(key.apiKey(), "203.0.112.7", NOW));
        assertFalse(bound.isOpenTo(key.apiKey(), "", NOW));
        assertTrue(key.isOpenTo(key.apiKey(), "", NOW), "where any address is allowed");
    }

    /** The text names the id, and with it partner and environment that are not those of the id. */
    @Test
    void aKeyIsShutToTheTextOfAnother() {
        var other = new PartnerKeyId("01KAFM0000000000000000002Z");

        for (var shown :
                new ApiKey[] {
                    new ApiKey(new PartnerId("ANGEL"), Environment.LIVE, Sample.ID),
                    new ApiKey(Sample.ZEBU, Environment.TEST, Sample.ID),
                    new ApiKey(Sample.ZEBU, Environment.LIVE, other)
                }) {
            assertFalse(key.isOpenTo(shown, HERE, NOW), shown::toString);
        }
    }

    @Test
    void aSecretIsComparedWithItsOwnHashWhileItWorks() {
        var newer = Sample.secret(2);
        var rotated = key.rotated(Sample.kept(newer, NOW), Duration.ofSeconds(10)).orElseThrow();

        assertEquals(Optional.of(Sample.hash(secret)), rotated.hashFor(secret, NOW));
        assertEquals(Optional.of(Sample.hash(newer)), rotated.hashFor(newer, NOW));
        assertEquals(Optional.empty(), rotated.hashFor(secret, NOW.plusSeconds(10)));
        assertEquals(Optional.of(Sample.hash(newer)), rotated.hashFor(newer, NOW.plusSeconds(10)));
        assertEquals(Optional.empty(), rotated.hashFor(Sample.secret(3), NOW));
        assertEquals(NOW, rotated.updatedAt());
    }

    @Test
    void aSecretOfAnotherEnvironmentOrPartnerIsComparedWithNothing() {
        var test = ApiSecret.random(Sample.ZEBU, Environment.TEST, new Random(1));
        var mixed =
                PartnerKey.create(
                        Sample.ID, Sample.holder(), Sample.terms(), Sample.kept(test, NOW));

        assertEquals(Optional.empty(), mixed.hashFor(test, NOW));
    }

    @Test
    void aChangeKeepsSecretsAndHolder() {
        var changed = key.changed(KeyStatus.ACTIVE, Sample.terms(Optional.of(NOW)), NOW);

        assertEquals(key.secrets(), changed.secrets());
        assertEquals(key.holder(), changed.holder());
        assertEquals(key.apiKey(), changed.apiKey());
    }

    @Test
    void aKeyPermitsWhatItsTermsName() {
        assertTrue(key.permits(Permission.MARKETPLACE_READ));
        assertFalse(key.permits(Permission.MARKETPLACE_SUBSCRIBE));
    }

    @Test
    void keysOfOnePartnerShareASpaceLiveAndTestApart() {
        var live = Sample.holder(Sample.ZEBU, Environment.LIVE).space();
        var test = Sample.holder(Sample.ZEBU, Environment.TEST).space();

        assertEquals("ZEBU#live", live.toString());
        assertEquals("ZEBU#test", test.toString());
    }

    @Test
    void aFilterLetsThroughWhatItNames() {
        var open = new PartnerKeys.Filter(Optional.empty(), Optional.empty());
        var active = new PartnerKeys.Filter(Optional.of(KeyStatus.ACTIVE), Optional.empty());
        var angel = new PartnerKeys.Filter(Optional.empty(), Optional.of(new PartnerId("ANGEL")));

        assertTrue(open.isOpen() && open.matches(key));
        assertFalse(active.isOpen());
        assertTrue(active.matches(key));
        assertFalse(active.matches(key.revoked(NOW)));
        assertFalse(angel.isOpen());
        assertFalse(angel.matches(key));
    }

    @Test
    void aStatusIsWishedForThatCanBeLeftAgain() {
        assertEquals(Optional.empty(), KeyChange.brokenStatus(KeyStatus.ACTIVE));
        assertEquals(Optional.empty(), KeyChange.brokenStatus(KeyStatus.DISABLED));
        assertTrue(KeyChange.brokenStatus(KeyStatus.REVOKED).isPresent());
        assertEquals(new KeyChange(key.status(), key.terms()), KeyChange.of(key));
    }
}
