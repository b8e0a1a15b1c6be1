package com.strategymarket.contract;

/** What our tokens say beside what the user pool says by itself. */
public final class TokenClaims {

    /**
     * Who the bearer is, where that is not the token's subject: somebody who was a user before they
     * had an account. Nothing but the function sign-in-gate puts it into a token.
     */
    public static final String USER_ID = "user_id";

    private TokenClaims() {}
}
