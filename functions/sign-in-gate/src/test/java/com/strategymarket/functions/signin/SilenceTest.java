package com.strategymarket.functions.signin;

import static com.strategymarket.testkit.user.UserSample.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.function.ItemText;
import com.strategymarket.testkit.user.UserSample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/** An address stands in one item, and nowhere else: in no key, record or line of the log. */
class SilenceTest {

    private static final String CANARY = "canary.kestrel@example.com";
    private static final List<String> TRACES = List.of("canary", "kestrel", "example.com");

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
    void anAddressStandsInItsProfileAlone() {
        gate.ask(Question.confirmed(id(1), CANARY));
        gate.signIn(id(1), CANARY);
        gate.signIn(id(2), CANARY);
        gate.introduce(7, "other." + CANARY);
        gate.signIn(id(3), "other." + CANARY);

        var profiles = 0;
        for (var item : gate.contents().all()) {
            boolean profile = Key.of(item).sort().equals("PROFILE");
            profiles += profile ? 1 : 0;
            assertEquals(profile, tells(ItemText.of(item)), () -> ItemText.of(item));
            assertFalse(tells(Key.of(item).toString()));
        }
        assertEquals(2, profiles);
        assertFalse(tells(gate.logged()), gate::logged);
    }

    @Test
    void whatFailsTellsNoAddressEither() {
        for (var fault : Fault.values()) {
            for (int call = 1; call <= 3; call++) {
                gate.faulty().inject(Injection.fromThenOn(fault, call));
                try {
                    gate.signIn(id(1), CANARY);
                } catch (NotAdmitted | Error whatever) {
                    assertFalse(tells(whatever.toString()), whatever::toString);
                }
                gate.faulty().reset();
            }
        }
        var unreadable = Question.tokens(id(1), CANARY).saying("sub", CANARY);
        assertThrows(NotAdmitted.class, () -> gate.ask(unreadable));

        assertTrue(gate.logged().contains("sign-in failed"), "something did fail");
        assertFalse(tells(gate.logged()), gate::logged);
    }

    @Test
    void whatIsErasedIsGoneFromEveryItem() {
        gate.signIn(id(1), CANARY);

        gate.table().users().erase(id(1), UserSample.trace(id(1), "user.erased", "r"));

        for (var item : gate.contents().all()) {
            assertFalse(tells(ItemText.of(item)), () -> ItemText.of(item));
        }
        assertEquals(List.of(), gate.contents().under("EMAIL#"));
    }

    private static boolean tells(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return TRACES.stream().anyMatch(lower::contains);
    }
}
