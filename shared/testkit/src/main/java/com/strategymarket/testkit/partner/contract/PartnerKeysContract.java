package com.strategymarket.testkit.partner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys.Filter;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Partners' keys, as admins make, change and list them. */
public abstract class PartnerKeysContract extends InAPartnerWorld {

    private static final Instant NOW = PartnerSample.NOW;
    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    @Test
    void aKeyIsFoundAsItWasMade() {
        var key = admin.add(PartnerSample.key(1));

        assertEquals(Optional.of(key), world.keys().find(key.id()));
        assertEquals(Optional.empty(), world.keys().find(PartnerSample.id(2)));
        assertEquals(1, world.trail(key.subject()).size());
    }

    @Test
    void allThatAKeyHoldsIsKept() {
        var usual = PartnerSample.terms(new RateLimits(7, 77));
        var terms =
                new KeyTerms(
                        "ज़ेबू & Söhne 😀",
                        usual.permissions(),
                        usual.limits(),
                        usual.share(),
                        usual.branding(),
                        false,
                        List.of(range("203.0.113.0/24"), range("2001:db8::/32")),
                        Optional.of(NOW.plusSeconds(86_400)));
        var key = admin.add(PartnerSample.key(1, PartnerSample.ANGEL, Environment.TEST));
        var second = PartnerSample.secret(9, key.holder());
        var rotated =
                key.rotated(PartnerSample.kept(second, NOW), Duration.ofDays(1)).orElseThrow();

        admin.save(key, rotated);
        var changed = admin.change(rotated, terms);

        assertEquals(Optional.of(changed), world.keys().find(key.id()));
        assertEquals(3, world.trail(key.subject()).size());
    }

    @Test
    void anIdIsTakenOnce() {
        var key = admin.add(PartnerSample.key(1));
        var other = PartnerSample.key(1, new RateLimits(1, 1));

        assertThrows(ChangedMeanwhile.class, () -> admin.add(other));

        assertEquals(Optional.of(key), world.keys().find(key.id()));
        assertEquals(1, world.trail(key.subject()).size());
    }

    @Test
    void aChangeOfWhatWasReadBeforeAnotherChangeHappensNot() {
        var read = admin.add(PartnerSample.key(1));
        var disabled = admin.disable(read);

        assertThrows(ChangedMeanwhile.class, () -> admin.revoke(read));
        assertThrows(ChangedMeanwhile.class, () -> admin.disable(read));

        assertEquals(Optional.of(disabled), world.keys().find(read.id()));
        assertEquals(2, world.trail(read.subject()).size());
        assertInstanceOf(
                Verdict.Admitted.class, world.newLimiter().take(Instances.visit(disabled, NOW)));
    }

    @Test
    void aKeyThatWasNeverAddedCannotBeChanged() {
        var stranger = PartnerSample.key(1);

        assertThrows(ChangedMeanwhile.class, () -> admin.revoke(stranger));
        assertEquals(Optional.empty(), world.keys().find(stranger.id()));
    }

    @Test
    void ofManyChangesAtOnceOneHappens() {
        var read = admin.add(PartnerSample.key(1));

        var happened = Together.run(32, number -> happens(() -> admin.disable(read)));

        assertEquals(1, happened.stream().filter(each -> each).count());
        assertEquals(2, world.trail(read.subject()).size());
    }

    @Test
    void theAnswerIsKeptWithTheKeyAndCountsMoreThanAFailedCondition() {
        var key = PartnerSample.key(1);
        var first = receipt("first");
        world.keys().add(key, admin.trace(key, Optional.of(first)));
        var other = PartnerSample.key(2);

        for (var again : List.of(key, other)) {
            var trace = admin.trace(again, Optional.of(receipt("second")));
            var thrown = assertThrows(AnsweredBefore.class, () -> world.keys().add(again, trace));
            assertEquals(first, thrown.first());
        }
        var trace = admin.trace(key, Optional.of(receipt("third")));
        assertThrows(AnsweredBefore.class, () -> world.keys().save(key, key.revoked(NOW), trace));

        assertEquals(Optional.empty(), world.keys().find(other.id()));
        assertEquals(Optional.of(key), world.keys().find(key.id()));
        assertEquals(1, world.trail(key.subject()).size());
    }

    @Test
    void aChangeThatFailsKeepsNoAnswer() {
        var read = admin.add(PartnerSample.key(1));
        admin.disable(read);
        var trace = admin.trace(read, Optional.of(receipt("refused")));

        assertThrows(
                ChangedMeanwhile.class, () -> world.keys().save(read, read.revoked(NOW), trace));

        world.receipts().keep(receipt("second"), NOW);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4", "3, 7", "20, 7", "100, 0"})
    void theListGoesThroughAllNewestFirst(int limit, int count) {
        IntStream.rangeClosed(1, count).forEach(i -> admin.add(PartnerSample.key(i)));

        var newestFirst =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> PartnerSample.id(1 + count - i))
                        .toList();
        assertEquals(newestFirst, listed(ALL, limit).stream().map(PartnerKey::id).toList());
    }

    @Test
    void aFilterThinsTheListOutAndPagesStayFull() {
        var wanted = new ArrayList<PartnerKey>();
        for (int i = 1; i <= 24; i++) {
            var partner = i % 3 == 0 ? PartnerSample.ANGEL : PartnerSample.ZEBU;
            var key = admin.add(PartnerSample.key(i, partner, Environment.LIVE));
            var stands = i % 2 == 0 ? admin.disable(key) : key;
            if (i % 3 == 0 && i % 2 == 0) {
                wanted.addFirst(stands);
            }
        }
        var status = Optional.of(KeyStatus.DISABLED);
        var partner = Optional.of(PartnerSample.ANGEL);

        for (int limit : new int[] {1, 3, 4, 20}) {
            assertEquals(wanted, listed(new Filter(status, partner), limit));
            assertEquals(12, listed(new Filter(status, Optional.empty()), limit).size());
            assertEquals(8, listed(new Filter(Optional.empty(), partner), limit).size());
        }
        var nobody = new Filter(Optional.of(KeyStatus.REVOKED), Optional.empty());
        var found = world.keys().newestFirst(nobody, PageRequest.first(20));
        assertEquals(List.of(), found.page().items());
        assertEquals(Optional.empty(), found.page().next());
        assertEquals(OptionalInt.empty(), found.lookedAt());
    }

    /** It says how far it looked, and goes on from there. */
    @Test
    void aSearchForWhatIsRareIsBounded() {
        var rare = admin.add(PartnerSample.key(1, PartnerSample.ANGEL, Environment.LIVE));
        var usual = PartnerSample.key(2);
        for (int i = 2; i <= 1_102; i++) {
            admin.add(
                    PartnerKey.create(
                            PartnerSample.id(i),
                            usual.holder(),
                            usual.terms(),
                            usual.secrets().all().getFirst()));
        }
        var filter = new Filter(Optional.empty(), Optional.of(PartnerSample.ANGEL));

        var first = world.keys().newestFirst(filter, PageRequest.first(20));
        var second = world.keys().newestFirst(filter, Pages.next(20, first.page()));

        assertEquals(List.of(), first.page().items());
        assertEquals(OptionalInt.of(1_000), first.lookedAt());
        assertEquals(List.of(rare), second.page().items());
        assertEquals(Optional.empty(), second.page().next());
        assertTrue(second.lookedAt().isEmpty());
    }

    private List<PartnerKey> listed(Filter filter, int limit) {
        return Pages.all(limit, page -> world.keys().newestFirst(filter, page).page());
    }

    private static boolean happens(Runnable change) {
        try {
            change.run();
            return true;
        } catch (ChangedMeanwhile e) {
            return false;
        }
    }

    private static Cidr range(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static Receipt receipt(String answer) {
        var expiresAt = NOW.plus(Duration.ofDays(1));
        return new Receipt("caller", "POST /x", "k", "b", 201, Map.of(), answer, expiresAt);
    }
}
