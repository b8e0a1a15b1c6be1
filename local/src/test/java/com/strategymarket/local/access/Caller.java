package com.strategymarket.local.access;

import com.strategymarket.contract.Permission;
import com.strategymarket.local.product.Partner;
import com.strategymarket.testkit.http.Ask;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Someone who calls.
 *
 * @param missing the permission that a partner's key lacks
 * @param credential puts what they show on a request
 */
record Caller(String name, Kind kind, Optional<Permission> missing, UnaryOperator<Ask> credential) {

    Caller(String name, Kind kind, UnaryOperator<Ask> credential) {
        this(name, kind, Optional.empty(), credential);
    }

    static Caller bearing(String name, Kind kind, String token) {
        return new Caller(name, kind, ask -> ask.bearer(token));
    }

    static Caller showing(String name, Kind kind, String authorization) {
        return new Caller(name, kind, ask -> ask.with("Authorization", authorization));
    }

    static Caller partner(String name, Kind kind, Partner partner) {
        return new Caller(name, kind, partner::shows);
    }

    Caller lacking(Permission permission) {
        return new Caller(name, kind, Optional.of(permission), credential);
    }

    boolean lacks(Permission permission) {
        return missing.filter(permission::equals).isPresent();
    }

    Ask calls(Ask ask) {
        return credential.apply(ask);
    }
}
