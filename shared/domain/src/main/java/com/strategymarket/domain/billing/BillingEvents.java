package com.strategymarket.domain.billing;

/** What is told of fees. */
final class BillingEvents {

    static final String ACTIVATED = "subscription.activated";
    static final String RENEWED = "subscription.renewed";
    static final String CANCELLED = "subscription.cancelled";
    static final String PAYMENT_FAILED = "subscription.payment_failed";

    /** Of a subscription's payments, and of nothing that changes for those who look at it. */
    static final String PAYMENT_ASKED = "payment.asked";

    static final String PAYMENT_CHECKED = "payment.checked";
    static final String PAYMENT_RETURNED = "payment.returned";

    private BillingEvents() {}
}
