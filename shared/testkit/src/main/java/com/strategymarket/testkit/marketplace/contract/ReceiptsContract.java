package com.strategymarket.testkit.marketplace.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers kept for requests that come again, alone and with their effect. */
public abstract class ReceiptsContract extends InAWorld {

    private static final Instant NOW = Sample.NOW;

    @Test
    void theFirstAnswerWinsAndIsGivenBackWhole() {
        var first = receipt("first");
        world.receipts().keep(first, NOW);

        assertEquals(first, answeredBefore(() -> world.receipts().keep(receipt("2nd"), NOW)));
        assertEquals(first, answeredBefore(() -> world.receipts().keep(receipt("3rd"), NOW)));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false", "86400, false"})
    void anExpiredOneIsReplaced(long secondsAfterExpiry, boolean kept) {
        var first = receipt("first");
        world.receipts().keep(first, NOW);
        var later = first.expiresAt().plusSeconds(secondsAfterExpiry);

        if (kept) {
            answeredBefore(() -> world.receipts().keep(receipt("2nd"), later));
        } else {
            var second = receipt("2nd", later.plus(Duration.ofDays(1)));
            world.receipts().keep(second, later);
            assertEquals(
                    second, answeredBefore(() -> world.receipts().keep(receipt("3rd"), later)));
        }
    }

    @Test
    void anotherCallerRequestOrKeyHasItsOwn() {
        world.receipts().keep(receipt("first"), NOW);

        assertDoesNotThrow(
                () -> {
                    world.receipts().keep(named("other", "POST /x", "k"), NOW);
                    world.receipts().keep(named("caller", "POST /y", "k"), NOW);
                    world.receipts().keep(named("caller", "POST /x", "l"), NOW);
                });
    }

    @Test
    void anAnswerIsFoundByWhatItAnswers() {
        var alone = receipt("alone");
        world.receipts().keep(alone, NOW);
        var ofAnEffect = named("caller", "POST /baskets", "k");
        add(1, ofAnEffect);

        assertEquals(Optional.of(alone), world.receipts().find(alone.id(), NOW));
        assertEquals(Optional.of(ofAnEffect), world.receipts().find(ofAnEffect.id(), NOW));
        for (var other :
                List.of(
                        new ReceiptId("other", "POST /x", "k"),
                        new ReceiptId("caller", "POST /y", "k"),
                        new ReceiptId("caller", "POST /x", "l"))) {
            assertEquals(Optional.empty(), world.receipts().find(other, NOW));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false", "86400, false"})
    void anExpiredOneIsNotFound(long secondsAfterExpiry, boolean found) {
        var first = receipt("first");
        world.receipts().keep(first, NOW);
        var later = first.expiresAt().plusSeconds(secondsAfterExpiry);

        assertEquals(found, world.receipts().find(first.id(), later).isPresent());
    }

    /** Paths come from outside, and a key of the table is short. */
    @Test
    void anAnswerToALongPathIsKeptLikeAnyOther() {
        var path = "POST /x/" + "0".repeat(9_000);
        var first = named("caller", path + "1", "k");
        world.receipts().keep(first, NOW);
        var other = named("caller", path + "2", "k");
        world.receipts().keep(other, NOW);

        assertEquals(first, answeredBefore(() -> world.receipts().keep(first, NOW)));
        assertEquals(Optional.of(other), world.receipts().find(other.id(), NOW));
    }

    @Test
    void anAnswerIsKeptWithItsEffect() {
        var first = receipt("first");
        add(1, first);

        assertEquals(first, answeredBefore(() -> add(2, receipt("second"))));
        assertEquals(Optional.empty(), admin.find(Sample.id(2)));
        assertEquals(0, world.trail(Sample.basket(2).subject()).size());
    }

    /** Both conditions fail: who asks again shall hear the answer, and not of a conflict. */
    @Test
    void theAnswerCountsMoreThanAFailedCondition() {
        var first = receipt("first");
        add(1, first);

        assertEquals(first, answeredBefore(() -> add(1, receipt("second"))));
    }

    @Test
    void anExpiredAnswerIsReplacedWithTheEffect() {
        var longAgo = NOW.minus(Duration.ofDays(2));
        world.receipts().keep(receipt("first", longAgo.plus(Duration.ofDays(1))), longAgo);
        var second = receipt("second");

        add(1, second);

        assertEquals(second, answeredBefore(() -> world.receipts().keep(receipt("3rd"), NOW)));
    }

    @Test
    void anEffectThatFailsKeepsNoAnswer() {
        admin.add(1);

        assertThrows(RuntimeException.class, () -> add(1, receipt("refused")));
        assertDoesNotThrow(() -> world.receipts().keep(receipt("second"), NOW));
    }

    @Test
    void aLargeAnswerIsKeptWhole() {
        var first = receipt("{\"description\": \"" + "साप्ताहिक 😀 ".repeat(8_000) + "\"}");
        world.receipts().keep(first, NOW);

        assertEquals(first, answeredBefore(() -> world.receipts().keep(receipt("2nd"), NOW)));
    }

    @Test
    void ofManyAtOnceOneWinsAndTheOthersHearItsAnswer() {
        var outcomes =
                Together.run(
                        64,
                        number -> {
                            try {
                                world.receipts().keep(receipt("answer " + number), NOW);
                                return "mine: answer " + number;
                            } catch (AnsweredBefore earlier) {
                                return earlier.first().answer();
                            }
                        });

        var mine = outcomes.stream().filter(each -> each.startsWith("mine: ")).toList();
        assertEquals(1, mine.size());
        var others = outcomes.stream().filter(each -> !each.startsWith("mine: "));
        assertEquals(
                Set.of(mine.getFirst().substring("mine: ".length())),
                others.collect(Collectors.toSet()));
    }

    private void add(int number, Receipt receipt) {
        var offering = new Offering(Sample.basket(number), Optional.empty());
        world.offerings().add(offering, admin.trace(offering, Optional.of(receipt)));
    }

    private static Receipt answeredBefore(Runnable again) {
        return assertThrows(AnsweredBefore.class, again::run).first();
    }

    private static Receipt receipt(String answer) {
        return receipt(answer, NOW.plus(Duration.ofDays(1)));
    }

    private static Receipt receipt(String answer, Instant expiresAt) {
        var headers = Map.of("Location", "/admin/baskets/1", "ETag", "\"1\"");
        return new Receipt("caller", "POST /x", "k", "b", 201, headers, answer, expiresAt);
    }

    private static Receipt named(String caller, String request, String key) {
        var expiresAt = NOW.plus(Duration.ofDays(1));
        return new Receipt(caller, request, key, "b", 404, Map.of(), "", expiresAt);
    }
}
