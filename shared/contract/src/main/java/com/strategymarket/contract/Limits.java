package com.strategymarket.contract;

/** Bounds that the gateway, the functions and the reference agree on. */
public final class Limits {

    public static final int BODY_BYTES = 256 * 1024;

    /**
     * Nothing that the API takes is nested half as deep; a deeper body is an attack on the parser.
     */
    public static final int BODY_DEPTH = 32;

    public static final int PAGE_DEFAULT = 20;
    public static final int PAGE_MOST = 100;
    public static final int IDEMPOTENCY_KEY_LENGTH = 255;
    public static final int BROWSING_CACHE_SECONDS = 5;

    private Limits() {}
}
