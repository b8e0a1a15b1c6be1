package com.strategymarket.domain.payment;

/** What became of a payment, as far as it is known. */
public sealed interface PaymentOutcome {

    /** The money is there. */
    record Succeeded() implements PaymentOutcome {}

    /** It was refused, and nothing was taken. */
    record Declined(String reason) implements PaymentOutcome {}

    /** It is under way: ask later what became of it. */
    record Pending() implements PaymentOutcome {}

    /** Nobody was asked: it may be tried anew. */
    record NotAttempted() implements PaymentOutcome {}

    /**
     * Someone was asked, and the answer got lost: ask what became of it, and never for it again.
     */
    record Unknown() implements PaymentOutcome {}
}
