package com.strategymarket.testkit.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.payment.Payments;

/** A provider of payments that does what it is told, and tells what it has really taken. */
public interface PaymentsWorld extends AutoCloseable {

    Payments payments();

    /** It refuses what it is asked next. */
    void refusesNext();

    /** What it is asked next stays under way. */
    void delaysNext();

    /** It takes what it is asked for next, and its answer gets lost. */
    void losesNextAnswer();

    /** What it is asked next never arrives, and nobody knows that. */
    void losesNextQuestion();

    Money takenFrom(UserId payer);

    @Override
    void close();
}
