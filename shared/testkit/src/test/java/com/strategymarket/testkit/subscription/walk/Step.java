package com.strategymarket.testkit.subscription.walk;

/** Something that one of a few users does about one of a few templates. */
record Step(Deed deed, int user, int template) {

    static final int USERS = 4;
    static final int TEMPLATES = 3;

    enum Deed {
        SUBSCRIBE_FOR_NOTHING,
        SUBSCRIBE_THROUGH_PARTNER,
        PAUSE,
        RESUME,
        CANCEL,
        END_WITH_PERIOD,
        RENEW,
        REFUND
    }
}
