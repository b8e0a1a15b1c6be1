package com.strategymarket.local.access;

import com.strategymarket.testkit.http.Ask;

import java.util.function.UnaryOperator;

/**
 * Someone who calls.
 *
 * @param credential puts what they show on a request
 */
record Caller(String name, Kind kind, UnaryOperator<Ask> credential) {

    static Caller bearing(String name, Kind kind, String token) {
        return new Caller(name, kind, ask -> ask.bearer(token));
    }

    static Caller showing(String name, Kind kind, String authorization) {
        return new Caller(name, kind, ask -> ask.with("Authorization", authorization));
    }

    Ask calls(Ask ask) {
        return credential.apply(ask);
    }
}
