package com.strategymarket.local.identity.account;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that sign-in remembers.
 *
 * @param signingKey a private JSON Web Key
 * @param users by address
 * @param refreshTokens by the hash of the token
 */
record IdentityState(
        Map<String, Object> signingKey,
        Map<String, User> users,
        Map<String, Refreshable> refreshTokens) {
    record Refreshable(SignIn signIn, Instant expiresAt) {}

    IdentityState {
        signingKey = Map.copyOf(signingKey);
        users = Map.copyOf(users);
        refreshTokens = Map.copyOf(refreshTokens);
    }

    IdentityState with(User user) {
        var more = new TreeMap<>(users);
        more.put(user.email(), user);
        return new IdentityState(signingKey, more, refreshTokens);
    }

    /** Takes the place of those that are over, so that they do not pile up. */
    IdentityState with(String hash, Refreshable token, Instant now) {
        var more = new TreeMap<>(refreshTokens);
        more.values().removeIf(old -> !now.isBefore(old.expiresAt()));
        more.put(hash, token);
        return new IdentityState(signingKey, users, more);
    }

    IdentityState without(String hash) {
        var fewer = new TreeMap<>(refreshTokens);
        fewer.remove(hash);
        return new IdentityState(signingKey, users, fewer);
    }
}
