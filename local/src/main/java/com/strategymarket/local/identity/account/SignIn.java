package com.strategymarket.local.identity.account;

import java.time.Instant;

/**
 * That somebody signed in, and for what.
 *
 * @param scope as in OAuth, separated by spaces
 */
public record SignIn(String userId, String scope, Instant at) {
    public SignIn within(String narrower) {
        return new SignIn(userId, narrower, at);
    }
}
