package com.strategymarket.testkit.user.contract;

import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.introduced;
import static com.strategymarket.testkit.user.UserSample.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What is left of somebody who wants to be forgotten. */
public abstract class ErasureContract extends InAUsersWorld {

    @Test
    void whoIsErasedIsNobodyInPersonAndStillTheSame() {
        world.introduce(introduced(7, 1));
        recognise(1, 7, 1);

        assertTrue(users.erase(id(7), trace(id(7), "user.erased")));

        assertEquals(Optional.empty(), users.find(id(7)));
        assertEquals(Optional.empty(), users.holderOf(print(1)));
        assertEquals(Optional.of(id(7)), users.signingIn(id(1)));
        assertEquals("user.erased", trail(7).getLast());
    }

    @Test
    void whoIsUnknownIsErasedWithoutATrace() {
        register(1, 1);
        users.erase(id(1), trace(id(1), "user.erased"));

        assertFalse(users.erase(id(1), trace(id(1), "user.erased")));
        assertFalse(users.erase(id(2), trace(id(2), "user.erased")));

        assertEquals(List.of("user.registered", "user.erased"), trail(1));
        assertEquals(List.of(), trail(2));
    }

    @Test
    void anAddressThatIsFreeAgainIsAnybodys() {
        register(1, 1);
        users.erase(id(1), trace(id(1), "user.erased"));

        world.introduce(introduced(7, 1));
        recognise(2, 7, 1);

        assertEquals(Optional.of(id(7)), users.signingIn(id(2)));
        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
    }
}
