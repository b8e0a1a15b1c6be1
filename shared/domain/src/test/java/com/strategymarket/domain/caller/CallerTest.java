package com.strategymarket.domain.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.id.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;

class CallerTest {

    private static final UserId SOMEONE = new UserId("u1");

    /**
     * Cursors and idempotency keys are bound to it: two callers with one scope could share them.
     */
    @Test
    void everyCallerHasAScopeOfItsOwn() {
        var callers =
                List.of(
                        new Caller.Anonymous(),
                        new Caller.User(SOMEONE),
                        new Caller.Admin(SOMEONE),
                        new Caller.User(new UserId("u2")));

        assertEquals(callers.size(), callers.stream().map(Caller::scope).distinct().count());
        assertEquals(
                List.of("ANONYMOUS", "USER", "ADMIN", "USER"),
                callers.stream().map(Caller::kind).toList());
    }

    @Test
    void nobodyIsSignedInWithoutACredential() {
        assertEquals(SOMEONE, new Caller.Admin(SOMEONE).userId());
        assertThrows(IllegalStateException.class, () -> new Caller.Anonymous().userId());
    }
}
