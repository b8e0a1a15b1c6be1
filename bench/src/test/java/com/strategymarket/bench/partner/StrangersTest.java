package com.strategymarket.bench.partner;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.bench.partner.KeyMint.Pair;
import com.strategymarket.domain.partner.credential.SecretHasher;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.credential.BcryptHasher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Strangers are turned away, each by the real gate, and partners are not. */
class StrangersTest {

    private static final SecretHasher HASHER = new BcryptHasher(4);

    private EmbeddedTable table;
    private Gates gates;
    private KeyMint mint;

    @BeforeEach
    void open() {
        table = EmbeddedTable.inMemory();
        gates = new Gates(table.client(), table.tableName());
        mint = new KeyMint(HASHER, new SecureRandom(), Instant.now());
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void whoHoldsAKeyIsLetInByAGateThatKnowsItAndByOneThatDoesNot() {
        var knock = Knock.with(partner(RateLimits.USUAL));
        var gate = gates.gate(HASHER);

        assertDoesNotThrow(() -> knock.isLetInBy(gate));
        assertDoesNotThrow(() -> knock.isLetInBy(gate));
        assertDoesNotThrow(() -> knock.isLetInBy(gates.gate(HASHER)));
    }

    @Test
    void everyStrangerIsTurnedAway() {
        var strangers = new Strangers(mint, gates.keys(), Instant.now()).all();

        assertEquals(6, strangers.size());
        strangers.forEach(
                (why, knock) ->
                        assertDoesNotThrow(() -> knock.isTurnedAwayBy(gates.gate(HASHER)), why));
    }

    @Test
    void whoeverMistypesTheSecretIsTurnedAway() {
        var mistyped = Knock.mistyped(partner(RateLimits.USUAL));

        assertDoesNotThrow(() -> mistyped.isTurnedAwayBy(gates.gate(HASHER)));
    }

    @Test
    void nobodyIsHeldBackForKnockingOften() {
        var stranger = Knock.with(mint.pair(terms(RateLimits.USUAL)));
        var gate = gates.gate(new NoHasher());

        for (int times = 0; times < 200; times++) {
            assertDoesNotThrow(() -> stranger.isTurnedAwayBy(gate));
        }
    }

    @Test
    void anotherAnswerThanExpectedIsNotMeasured() {
        var once = Knock.with(partner(new RateLimits(1, 1)));
        var gate = gates.gate(HASHER);

        assertThrows(IllegalStateException.class, () -> once.isTurnedAwayBy(gate));
        assertThrows(ProblemException.class, () -> once.isLetInBy(gate));
    }

    private Pair partner(RateLimits limits) {
        return mint.pair(terms(limits)).storedIn(gates.keys());
    }

    private static KeyTerms terms(RateLimits limits) {
        return KeyMint.terms(limits, List.of(), Optional.empty());
    }
}
