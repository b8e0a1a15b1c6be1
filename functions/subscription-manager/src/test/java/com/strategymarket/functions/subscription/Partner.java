package com.strategymarket.functions.subscription;

import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.partner.PartnerSample;

/** A partner's server, with a key that opens all. */
public record Partner(PartnerSample.Pair pair) {

    private static final RateLimits AMPLE = new RateLimits(60_000, 1_000_000);

    /** The brokers of all are the same, so that they meet. */
    static Partner of(int number, PartnerId id, Environment environment) {
        var terms = PartnerSample.terms(AMPLE, Permission.values());
        var draft = new KeyDraft(PartnerSample.holder(id, environment), terms);
        return new Partner(PartnerSample.pair(number, draft));
    }

    public Events to(Route route) {
        return Events.to(route).partner(pair.key().apiKey().text(), pair.secret().text());
    }

    public Events subscribing(String template, String email, String client) {
        return subscribing(template, email, client, "");
    }

    /**
     * @param more further members, each behind a comma
     */
    public Events subscribing(String template, String email, String client, String more) {
        var body =
                """
                {"template_id": "%s", "user_email": "%s", "broker_client_id": "%s"%s}
                """;
        return to(SubscriptionRoutes.SUBSCRIBE_CLIENT)
                .json(body.formatted(template, email, client, more));
    }

    public Events about(Route route, String subscription) {
        return to(route).with("subscription_id", subscription);
    }
}
