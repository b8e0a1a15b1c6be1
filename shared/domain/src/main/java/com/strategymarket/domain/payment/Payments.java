package com.strategymarket.domain.payment;

/** Where fees are asked for. A provider is behind it; the sandbox is one. */
public interface Payments {

    /**
     * Asks for a fee. The same request with the same id is the same payment: nobody pays twice,
     * however often it is asked.
     */
    PaymentOutcome ask(PaymentRequest request);

    /** What became of a payment that was asked for. It asks for nothing. */
    PaymentOutcome outcome(String id);

    /**
     * Gives back what was paid, once however often it is asked. {@link PaymentOutcome.Succeeded}
     * says that it is given back; what became of the payment itself stays as it is.
     */
    PaymentOutcome giveBack(String id);
}
