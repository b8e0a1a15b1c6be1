package com.strategymarket.domain.billing;

/** What is told of fees. */
final class BillingEvents {

    static final String ACTIVATED = "subscription.activated";
    static final String RENEWED = "subscription.renewed";
    static final String CANCELLED = "subscription.cancelled";
    static final String PAYMENT_FAILED = "subscription.payment_failed";
    static final String PAYMENT_ASKED = "subscription.payment_asked";
    static final String PAYMENT_CHECKED = "subscription.payment_checked";
    static final String PAYMENT_RETURNED = "subscription.payment_returned";

    private BillingEvents() {}
}
