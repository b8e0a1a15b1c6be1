package com.strategymarket.functions.signin;

import static com.strategymarket.testkit.user.UserSample.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Whoever comes at the same moment, nobody is two users and nobody somebody else. */
class RacesTest {

    private static final int MANY = 64;
    private static final String ANA = "ana@example.com";

    private LiveGate gate;

    @BeforeEach
    void start() {
        gate = new LiveGate();
    }

    @AfterEach
    void end() {
        gate.close();
    }

    @Test
    void oneWhoSignsUpManyTimesAtOnceIsRegisteredOnce() {
        var users = together(number -> gate.signIn(id(1), ANA));

        assertEquals(Set.of(id(1)), users);
        assertEquals(List.of("user.registered"), gate.deeds(id(1)));
    }

    @Test
    void oneWhoIsKnownAndComesManyTimesAtOnceIsRecognisedOnce() {
        var known = gate.introduce(1_000, ANA);

        var users = together(number -> gate.signIn(id(1), ANA));

        assertEquals(Set.of(known), users);
        assertEquals(2, gate.deeds(known).size(), "introduced, recognised");
    }

    @Test
    void ofManyAccountsWithTheAddressOfOneWhoIsKnownOneIsThem() {
        var known = gate.introduce(1_000, ANA);

        var users = together(number -> gate.signIn(id(number), ANA));

        assertEquals(MANY, users.size(), "all are different users");
        assertTrue(users.contains(known));
        assertEquals(1, gate.contents().under("EMAIL#").size());
    }

    @Test
    void ofManyAccountsWithOneNewAddressOneHasIt() {
        var users = together(number -> gate.signIn(id(number), ANA));

        assertEquals(MANY, users.size());
        var holder = gate.table().users().holderOf(LiveGate.introduced(0, ANA).print());
        assertTrue(users.contains(holder.orElseThrow().user().id()));
        assertEquals(1, gate.contents().ids("PROFILE").size());
    }

    /** Who commits first decides; the other reads again. */
    @RepeatedTest(10)
    void whoSignsUpWhileAPartnerIntroducesThemIsOneUser() {
        var came =
                Together.run(
                        2,
                        number ->
                                number == 0 ? Optional.of(gate.signIn(id(1), ANA)) : introduced());

        var introduced = came.getLast();
        var user = came.getFirst().orElseThrow();
        assertEquals(introduced.orElse(id(1)), user);
        assertEquals(1, gate.contents().ids("PROFILE").size());
        assertEquals(user, gate.signIn(id(1), ANA));
    }

    private Optional<UserId> introduced() {
        try {
            return Optional.of(gate.introduce(1_000, ANA));
        } catch (ChangedMeanwhile theyWereThere) {
            return Optional.empty();
        }
    }

    private static Set<UserId> together(IntFunction<UserId> signIn) {
        return new HashSet<>(Together.run(MANY, signIn));
    }
}
