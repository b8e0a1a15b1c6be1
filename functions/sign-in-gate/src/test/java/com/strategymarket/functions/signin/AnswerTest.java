package com.strategymarket.functions.signin;

import static com.strategymarket.testkit.user.UserSample.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** What the user pool is answered: its own question again, and who it is where that is news. */
class AnswerTest {

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
    void whoIsTheirAccountGetsTokensAsTheyAre() {
        var question = Question.tokens(id(1), ANA);

        assertEquals(question.event(), gate.ask(question));
    }

    @Test
    void aConfirmationIsAnsweredByItself() {
        gate.introduce(7, ANA);
        var question = Question.confirmed(id(1), ANA);

        assertEquals(question.event(), gate.ask(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TokenGeneration_HostedAuth",
                "TokenGeneration_Authentication",
                "TokenGeneration_NewPasswordChallenge",
                "TokenGeneration_AuthenticateDevice",
                "TokenGeneration_RefreshTokens"
            })
    void bothTokensSayWhoItIs(String source) {
        var known = gate.introduce(7, ANA);

        var answer = gate.ask(Question.tokens(source, id(1), ANA));

        assertEquals(Optional.of(known.value()), LiveGate.claim(answer, "accessTokenGeneration"));
        assertEquals(Optional.of(known.value()), LiveGate.claim(answer, "idTokenGeneration"));
    }

    @Test
    void groupsStayAsTheyAre() {
        gate.introduce(7, ANA);

        var answer = gate.ask(Question.tokens(id(1), ANA));

        var details = answer.path("response").path("claimsAndScopeOverrideDetails");
        assertEquals(
                answer.path("request").path("groupConfiguration"),
                details.path("groupOverrideDetails"));
        assertEquals(
                List.of("Admins", "Creators"),
                details.path("groupOverrideDetails")
                        .path("groupsToOverride")
                        .valueStream()
                        .map(group -> group.stringValue())
                        .toList());
    }

    @Test
    void allElseOfTheQuestionComesBack() {
        gate.introduce(7, ANA);
        var question = Question.tokens(id(1), ANA);
        question.event().put("unheard_of", 1.5).putArray("more").add(true).addNull().add(12);

        var answer = (ObjectNode) gate.ask(question);

        answer.remove("response");
        question.event().remove("response");
        assertEquals(question.event().toString(), answer.toString());
    }

    @Test
    void whatElseThePoolMayAskIsNoSignIn() {
        var custom = Question.tokens(id(1), ANA);
        custom.event().put("triggerSource", "CustomMessage_SignUp");
        var machine = Question.tokens(id(1), ANA).silentOn("sub");

        assertThrows(NotAdmitted.class, () -> gate.ask(custom));
        assertThrows(NotAdmitted.class, () -> gate.ask(machine));
        assertEquals(List.of(), gate.contents().all());
    }

    /** The access token would not say who it is. */
    @Test
    void theFirstFormOfTheQuestionIsNoSignIn() {
        var question = Question.tokens(id(1), ANA);
        question.event().put("version", "1");

        assertThrows(NotAdmitted.class, () -> gate.ask(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "TEMPLATE#01J00000000000000000000000", "AUDIT#x"})
    void anAccountThatIsNoIdIsNoSignIn(String account) {
        var question = Question.tokens(id(1), ANA).saying("sub", account);

        assertThrows(NotAdmitted.class, () -> gate.ask(question));
    }

    @Test
    void theRefusalTellsNothing() {
        var refused =
                assertThrows(
                        NotAdmitted.class,
                        () -> gate.ask(Question.tokens(id(1), ANA).saying("sub", ANA)));

        assertEquals("Signing in is not possible at the moment.", refused.getMessage());
        assertEquals(0, refused.getStackTrace().length);
        assertTrue(gate.logged().contains("\"level\":\"ERROR\""), gate::logged);
    }

    /** Before the first time, at it, and ever after. */
    @ParameterizedTest
    @CsvSource({"true, 1, 1", "false, 3, 1"})
    void aSignInThatIsDecidedTakesOneRead(boolean decided, int calls, int ever) {
        if (decided) {
            gate.signIn(id(1), ANA);
        }

        assertEquals(calls, callsOfASignIn());
        assertEquals(ever, callsOfASignIn());
    }

    @Test
    void theDataModelTellsWhatASignInCosts() {
        gate.introduce(7, "known@example.com");

        gate.signIn(id(1), ANA);
        gate.signIn(id(2), "known@example.com");
        gate.signIn(id(3), ANA);
        gate.signIn(id(1), ANA);

        assertEquals(
                List.of("3 2.0 8.0", "3 2.0 6.0", "3 2.0 4.0", "1 1.0 0.0"),
                gate.logged()
                        .lines()
                        .map(JsonMapper.shared()::readTree)
                        .filter(line -> line.path("message").asString("").equals("sign-in"))
                        .map(
                                line ->
                                        "%d %s %s"
                                                .formatted(
                                                        line.path("table_calls").intValue(),
                                                        line.path("read_units").doubleValue(),
                                                        line.path("write_units").doubleValue()))
                        .toList());
    }

    private int callsOfASignIn() {
        int before = gate.calls();
        gate.signIn(id(1), ANA);
        return gate.calls() - before;
    }
}
