package com.strategymarket.local.access;

/** What a credential is worth, whatever it looks like. */
enum Kind {
    NONE,
    /** A good access token of someone without groups that count. */
    USER,
    /** The admin whose things they are. */
    OWNER,
    OTHER_ADMIN,
    /** Well signed, and never meant to open anything. */
    ID_TOKEN,
    /** Expired, forged, or no token at all. */
    WRONG_TOKEN,
    /** A partner's key that opens nothing: unknown, out of use, or without its right secret. */
    DEAD_KEY,
    /** The partner whose things they are. */
    PARTNER,
    /** Another one, or the same in its tests. */
    OTHER_PARTNER
}
