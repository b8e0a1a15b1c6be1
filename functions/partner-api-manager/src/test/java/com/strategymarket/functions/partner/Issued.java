package com.strategymarket.functions.partner;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;

/** A key, and the secret that was shown with it. */
public record Issued(String id, String key, String secret) {

    public static Issued of(FunctionAnswer answer) {
        var json = answer.json();
        return new Issued(
                json.get("api_key_id").stringValue(),
                json.get("api_key").stringValue(),
                json.get("api_secret").stringValue());
    }

    public Issued withSecret(String other) {
        return new Issued(id, key, other);
    }

    public Events to(Route route) {
        return Events.to(route).partner(key, secret);
    }

    public Events branding() {
        return to(Routes.GET_OWN_BRANDING);
    }

    public Events ownUsage() {
        return to(Routes.GET_OWN_USAGE);
    }
}
