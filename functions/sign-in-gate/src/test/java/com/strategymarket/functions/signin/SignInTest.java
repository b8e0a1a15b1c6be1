package com.strategymarket.functions.signin;

import static com.strategymarket.testkit.user.UserSample.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.testkit.user.UserSample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/** Who somebody is who signs in, at first and from then on. */
class SignInTest {

    private static final String ANA = "ana@example.com";
    private static final String BOB = "bob@example.com";

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
    void whoSignsUpIsAUserOfTheirOwn() {
        gate.ask(Question.confirmed(id(1), ANA));

        var profile = gate.table().users().find(id(1)).orElseThrow();
        assertEquals(new EmailAddress(ANA), profile.address());
        assertEquals(UserSample.NOW, profile.since());
        assertEquals(id(1), gate.signIn(id(1), ANA));
        assertEquals(List.of("user.registered"), gate.deeds(id(1)));
    }

    /** Whom an admin made confirms nothing. */
    @Test
    void whoNeverConfirmedIsRegisteredWithTheFirstTokens() {
        assertEquals(id(1), gate.signIn(id(1), ANA));

        assertEquals(List.of("user.registered"), gate.deeds(id(1)));
        assertEquals(
                Optional.of(id(1)),
                gate.table()
                        .users()
                        .holderOf(LiveGate.introduced(1, ANA).print())
                        .map(holder -> holder.user().id()));
    }

    @Test
    void whomAPartnerIntroducedIsThatUser() {
        var known = gate.introduce(7, ANA);

        assertEquals(known, gate.signIn(id(1), ANA));

        assertEquals(List.of("user.introduced", "user.recognised"), sorted(known));
        assertEquals(Optional.empty(), gate.table().users().find(id(1)));
    }

    @Test
    void confirmingIsEnoughToBeRecognised() {
        var known = gate.introduce(7, ANA);

        gate.ask(Question.confirmed(id(1), ANA));

        assertEquals(Optional.of(known), gate.table().users().signingIn(id(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANA@Example.COM", "  ana@example.com\t", "Ana@EXAMPLE.com"})
    void anAddressIsTheSameHoweverItIsWritten(String typed) {
        var known = gate.introduce(7, ANA);

        assertEquals(known, gate.signIn(id(1), typed));
    }

    @Test
    void anotherAddressMakesNobodyAnother() {
        var known = gate.introduce(7, ANA);
        var other = gate.introduce(8, BOB);
        gate.signIn(id(1), ANA);
        gate.signIn(id(2), "carla@example.com");

        assertEquals(known, gate.signIn(id(1), BOB));
        assertEquals(known, gate.signIn(id(1), "new@example.com"));
        assertEquals(id(2), gate.signIn(id(2), BOB));
        assertNotEquals(other, gate.signIn(id(2), ANA));
    }

    @Test
    void anAddressThatChangedHandsTakesNobodyAlong() {
        var known = gate.introduce(7, ANA);
        gate.signIn(id(1), ANA);
        gate.signIn(id(1), "moved@example.com");

        assertEquals(id(2), gate.signIn(id(2), ANA));

        assertEquals(List.of("user.registered"), gate.deeds(id(2)));
        assertEquals(known, gate.signIn(id(1), "moved@example.com"));
    }

    @Test
    void whoComesWithTheAddressOfAnotherIsAUserOfTheirOwn() {
        gate.signIn(id(1), ANA);

        assertEquals(id(2), gate.signIn(id(2), ANA));

        assertEquals(Optional.of(id(2)), gate.table().users().signingIn(id(2)));
        assertEquals(Optional.empty(), gate.table().users().find(id(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "TRUE", "yes", "1", " true", "[true]"})
    void anAddressThatIsNotProvenSaysNothing(String verified) {
        gate.introduce(7, ANA);
        int before = gate.contents().all().size();

        var answer = gate.ask(Question.tokens(id(1), ANA).saying("email_verified", verified));
        gate.ask(Question.confirmed(id(1), ANA).saying("email_verified", verified));
        gate.ask(Question.confirmed(id(1), ANA).silentOn("email_verified"));

        assertEquals(id(1), LiveGate.user(answer));
        assertEquals(before, gate.contents().all().size(), "nothing is decided");
    }

    @Test
    void anAddressThatIsProvenLaterCounts() {
        var known = gate.introduce(7, ANA);
        gate.ask(Question.tokens(id(1), ANA).saying("email_verified", "false"));

        assertEquals(known, gate.signIn(id(1), ANA));
    }

    @Test
    void whoIsKnownStaysKnownWithoutAnAddress() {
        var known = gate.introduce(7, ANA);
        gate.signIn(id(1), ANA);

        var answer = gate.ask(Question.tokens(id(1), BOB).saying("email_verified", "false"));

        assertEquals(known, LiveGate.user(answer));
        assertEquals(
                known,
                LiveGate.user(
                        gate.ask(
                                Question.tokens(id(1), ANA)
                                        .silentOn("email")
                                        .silentOn("email_verified"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@localhost", "ana@example.com,bob@example.com"})
    void whatIsNoAddressIsNobodys(String text) {
        assertEquals(id(1), gate.signIn(id(1), text));

        assertEquals(List.of(), gate.contents().all());
    }

    @Test
    void theUsersOfAPartnersTestsAreNobody() {
        var test = LiveGate.introduced(7, ANA);
        gate.table().introduce(TestUsers.of(test));

        assertEquals(id(1), gate.signIn(id(1), ANA));
        assertEquals(List.of("user.registered"), gate.deeds(id(1)));
    }

    @Test
    void whoWasErasedIsStillTheSame() {
        var known = gate.introduce(7, ANA);
        gate.signIn(id(1), ANA);
        gate.table().users().erase(known, UserSample.trace(known, "user.erased", "r"));

        assertEquals(known, gate.signIn(id(1), ANA));
        assertEquals(id(2), gate.signIn(id(2), ANA), "and their address another's");
        assertEquals(Optional.empty(), gate.table().users().find(known));
    }

    @Test
    void comingAgainIsReadAndNeverWritten() {
        gate.introduce(7, ANA);
        gate.signIn(id(1), ANA);
        var before = gate.contents().keys();

        gate.ask(Question.confirmed(id(1), ANA));
        for (var source : List.of("HostedAuth", "Authentication", "RefreshTokens")) {
            gate.ask(Question.tokens("TokenGeneration_" + source, id(1), ANA));
        }

        assertEquals(before, gate.contents().keys());
    }

    private List<String> sorted(UserId user) {
        return gate.deeds(user).stream().sorted().toList();
    }
}
