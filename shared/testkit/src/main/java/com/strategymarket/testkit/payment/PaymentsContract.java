package com.strategymarket.testkit.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentOutcome.Declined;
import com.strategymarket.domain.payment.PaymentOutcome.NotAttempted;
import com.strategymarket.domain.payment.PaymentOutcome.Pending;
import com.strategymarket.domain.payment.PaymentOutcome.Succeeded;
import com.strategymarket.domain.payment.PaymentOutcome.Unknown;
import com.strategymarket.domain.payment.PaymentRequest;
import com.strategymarket.testkit.count.Subscribed;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Currency;

/** What every provider has to hold: billing asks again whenever it does not know. */
public abstract class PaymentsContract {

    private static final UserId PAYER = Subscribed.user(1);
    private static final Currency RUPEES = Currency.getInstance("INR");
    private static final Money FEE = new Money(99_900, RUPEES);
    private static final Money NOTHING = Money.zero(RUPEES);
    private static final PaymentRequest REQUEST = new PaymentRequest("sub-1.0", PAYER, FEE);

    private PaymentsWorld world;

    protected abstract PaymentsWorld world();

    @BeforeEach
    final void start() {
        world = world();
    }

    @AfterEach
    final void end() {
        world.close();
    }

    private PaymentOutcome ask() {
        return world.payments().ask(REQUEST);
    }

    private PaymentOutcome outcome() {
        return world.payments().outcome(REQUEST.id());
    }

    private PaymentOutcome giveBack() {
        return world.payments().giveBack(REQUEST.id());
    }

    private void taken(Money expected) {
        assertEquals(expected, world.takenFrom(PAYER));
    }

    @Test
    void whatIsAskedForIsTakenOnceHoweverOftenItIsAsked() {
        for (int times = 0; times < 3; times++) {
            assertInstanceOf(Succeeded.class, ask());
            assertInstanceOf(Succeeded.class, outcome());
        }
        taken(FEE);
    }

    @Test
    void manyThatAskAtOnceAskForOnePayment() {
        var told = Together.run(8, number -> ask());

        told.forEach(outcome -> assertInstanceOf(Succeeded.class, outcome));
        taken(FEE);
    }

    @Test
    void anotherIdIsAnotherPayment() {
        ask();
        world.payments().ask(new PaymentRequest("sub-1.1", PAYER, FEE));
        world.payments().ask(new PaymentRequest("sub-2.0", Subscribed.user(2), FEE));

        taken(FEE.plus(FEE));
    }

    @Test
    void whatNobodyAskedForIsNotAttempted() {
        assertInstanceOf(NotAttempted.class, outcome());
        taken(NOTHING);
    }

    /** A new try is a new payment, with an id of its own. */
    @Test
    void whatIsRefusedStaysRefused() {
        world.refusesNext();

        assertInstanceOf(Declined.class, ask());
        assertInstanceOf(Declined.class, outcome());
        assertInstanceOf(Declined.class, ask());
        taken(NOTHING);
    }

    @Test
    void whatIsUnderWayIsNotTakenBeforeItIsDecided() {
        world.delaysNext();

        assertInstanceOf(Pending.class, ask());
        taken(NOTHING);
        assertInstanceOf(Succeeded.class, outcome());
        taken(FEE);
    }

    @Test
    void whatIsUnderWayCanStillBeRefused() {
        world.delaysNext();
        ask();
        world.refusesNext();

        assertInstanceOf(Declined.class, outcome());
        assertInstanceOf(Declined.class, outcome());
        taken(NOTHING);
    }

    @Test
    void anAnswerThatGotLostIsFoundWithoutPayingTwice() {
        world.losesNextAnswer();

        assertInstanceOf(Unknown.class, ask());
        assertInstanceOf(Succeeded.class, outcome());
        assertInstanceOf(Succeeded.class, ask());
        taken(FEE);
    }

    @Test
    void aQuestionThatNeverArrivedIsNotAttemptedAndMayBeAskedAgain() {
        world.losesNextQuestion();

        assertInstanceOf(Unknown.class, ask());
        assertInstanceOf(NotAttempted.class, outcome());
        taken(NOTHING);
        assertInstanceOf(Succeeded.class, ask());
        taken(FEE);
    }

    @Test
    void whatIsGivenBackIsGivenBackOnceAndWasPaidAllTheSame() {
        ask();
        for (int times = 0; times < 2; times++) {
            assertInstanceOf(Succeeded.class, giveBack());
            taken(NOTHING);
            assertInstanceOf(Succeeded.class, outcome());
        }
        assertInstanceOf(Succeeded.class, ask());
        taken(NOTHING);
    }

    @Test
    void whatWasNotTakenIsNotGivenBack() {
        assertInstanceOf(Declined.class, giveBack());
        world.refusesNext();
        ask();
        assertInstanceOf(Declined.class, giveBack());
        taken(NOTHING);
    }
}
