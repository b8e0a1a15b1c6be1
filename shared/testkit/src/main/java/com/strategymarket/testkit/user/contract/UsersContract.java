package com.strategymarket.testkit.user.contract;

import static com.strategymarket.testkit.user.UserSample.alone;
import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.introduced;
import static com.strategymarket.testkit.user.UserSample.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Who is who, and stays it. */
public abstract class UsersContract extends InAUsersWorld {

    @Test
    void whoIsNotKnownIsNotFound() {
        assertEquals(Optional.empty(), users.signingIn(id(1)));
        assertEquals(Optional.empty(), users.holderOf(print(1)));
        assertEquals(Optional.empty(), users.find(id(1)));
    }

    @Test
    void whoCameAloneIsFoundByAccountAddressAndId() {
        var user = alone(1, 1);

        users.register(user, trace(id(1), "user.registered"));

        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
        assertEquals(Optional.of(holder(user, true)), users.holderOf(print(1)));
        assertEquals(Optional.of(profile(user)), users.find(id(1)));
        assertEquals(List.of("user.registered"), trail(1));
    }

    @Test
    void anAddressIsOneUsers() {
        register(1, 1);

        assertDisturbed(() -> users.register(alone(2, 1), trace(id(2), "user.registered")));
        assertDisturbed(() -> world.introduce(introduced(3, 1)));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
        assertEquals(Optional.empty(), users.find(id(2)));
        assertEquals(Optional.of(id(1)), holding(1));
        assertEquals(List.of(), trail(2), "what did not happen is told nowhere");
    }

    @Test
    void anAccountIsOneUsers() {
        register(1, 1);

        assertDisturbed(() -> register(1, 2));
        assertDisturbed(() -> keepApart(1));

        assertEquals(Optional.empty(), holding(2));
        assertEquals(List.of("user.registered"), trail(1));
    }

    @Test
    void whoWasIntroducedIsThatUserFromTheFirstAccountOn() {
        var user = introduced(7, 1);
        world.introduce(user);

        recognise(1, 7, 1);

        assertEquals(Optional.of(id(7)), users.signingIn(id(1)));
        assertEquals(Optional.of(holder(user, true)), users.holderOf(print(1)));
        assertEquals(Optional.of(profile(user)), users.find(id(7)));
        assertEquals(Optional.empty(), users.find(id(1)), "nobody is two users");
    }

    @Test
    void whoWasIntroducedWaitsUntilSomebodyComes() {
        var user = introduced(7, 1);

        world.introduce(user);

        assertEquals(Optional.of(holder(user, false)), users.holderOf(print(1)));
        assertEquals(Optional.empty(), users.signingIn(id(7)));
    }

    @Test
    void noSecondAccountIsTakenForTheSameUser() {
        world.introduce(introduced(7, 1));
        recognise(1, 7, 1);

        assertDisturbed(() -> recognise(2, 7, 1));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
    }

    @Test
    void whoCameAloneIsNotTakenForAnybody() {
        register(1, 1);

        assertDisturbed(() -> recognise(2, 1, 1));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
    }

    @Test
    void anAccountThatIsSomebodysIsNotTakenForAnother() {
        world.introduce(introduced(7, 2));
        register(1, 1);

        assertDisturbed(() -> recognise(1, 7, 2));

        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
        assertFalse(users.holderOf(print(2)).orElseThrow().signsIn());
    }

    @Test
    void nobodyIsTakenForAUserWhoseAddressItIsNot() {
        world.introduce(introduced(7, 1));
        world.introduce(introduced(8, 2));

        assertDisturbed(() -> recognise(1, 8, 1));
        assertDisturbed(() -> recognise(1, 7, 3));

        assertEquals(Optional.empty(), users.signingIn(id(1)));
        assertEquals(Optional.empty(), holding(3));
    }

    @Test
    void whoIsKeptApartIsAUserWithoutAnAddress() {
        register(1, 1);

        keepApart(2);

        assertEquals(Optional.of(id(2)), users.signingIn(id(2)));
        assertEquals(Optional.empty(), users.find(id(2)));
        assertEquals(Optional.of(id(1)), holding(1));
    }
}
