package com.strategymarket.testkit.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Limiter;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.platform.telemetry.Cost;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Set;

/** How many calls it takes to go on after a key was changed. */
class ChangedKeyBudgetsTest {

    private final TablePartners world = new TablePartners();
    private final PartnerAdmin admin = new PartnerAdmin(world.keys());
    private final PartnerKey key = admin.add(PartnerSample.key(1, new RateLimits(60, 600)));
    private final Limiter alone = world.newLimiter();

    @AfterEach
    void close() {
        world.close();
    }

    /** Once for all: whoever comes first reckons in the new limits what was used. */
    @Test
    void theFirstVisitUnderOtherLimitsIsThreeCalls() {
        assertAdmitted(alone.take(visit(key)));
        var other = world.newLimiter();
        var changed = admin.change(key, PartnerSample.terms(new RateLimits(30, 3_000)));

        assertEquals(3, calls(() -> assertAdmitted(alone.take(visit(changed)))));
        assertEquals(1, calls(() -> assertAdmitted(alone.take(visit(changed)))));
        assertEquals(2, calls(() -> assertAdmitted(other.take(visit(changed)))));
    }

    /** The limits are what they were: nothing has to be found out anew. */
    @Test
    void theFirstVisitAfterAnyOtherChangeIsOneCall() {
        assertAdmitted(alone.take(visit(key)));
        var changed = admin.change(key, key.terms());

        assertEquals(1, calls(() -> assertAdmitted(alone.take(visit(changed)))));
    }

    /** Such as one whose answer comes late: it brings nothing back of what was before. */
    @Test
    void whoStillKnowsTheKeyAsItWasDisturbsNobody() {
        for (int i = 0; i < 60; i++) {
            assertAdmitted(alone.take(visit(key)));
        }
        var raised = admin.change(key, PartnerSample.terms(new RateLimits(120, 1_200)));
        assertAdmitted(alone.take(visit(raised)));

        assertFalse(alone.isKnownToBeExhausted(visit(key)));
        assertInstanceOf(Verdict.KeyChanged.class, alone.take(visit(key)));

        assertEquals(1, calls(() -> assertAdmitted(alone.take(visit(raised)))));
    }

    @Test
    void aBucketThatDoesNotTellItsLimitsIsInThoseOfItsKey() {
        assertAdmitted(alone.take(visit(key)));
        var bucket = new HashMap<>(world.items("PARTNER#ZEBU#live").getFirst());
        bucket.keySet().removeAll(Set.of("minute_quota", "day_quota"));
        var embedded = world.embedded();
        embedded.client().putItem(put -> put.tableName(embedded.tableName()).item(bucket));

        assertEquals(3, calls(() -> assertAdmitted(alone.take(visit(key)))));
        var standing = assertAdmitted(alone.take(visit(key))).standing();
        assertEquals(57, standing.minute().left(standing.now()));
    }

    private static Verdict.Admitted assertAdmitted(Verdict verdict) {
        return assertInstanceOf(Verdict.Admitted.class, verdict);
    }

    private static int calls(Runnable deed) {
        return Cost.measured(
                () -> {
                    deed.run();
                    return Cost.current().calls();
                });
    }

    private static Visit visit(PartnerKey visited) {
        return new Visit(visited, "browseTemplates", true, PartnerSample.NOW);
    }
}
