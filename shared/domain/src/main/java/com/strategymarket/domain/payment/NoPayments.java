package com.strategymarket.domain.payment;

/** Where nobody takes payments: nothing is ever asked for, and so nothing paid or given back. */
public final class NoPayments implements Payments {

    @Override
    public PaymentOutcome ask(PaymentRequest request) {
        return new PaymentOutcome.NotAttempted();
    }

    @Override
    public PaymentOutcome outcome(String id) {
        return new PaymentOutcome.NotAttempted();
    }

    @Override
    public PaymentOutcome giveBack(String id) {
        return new PaymentOutcome.NotAttempted();
    }
}
