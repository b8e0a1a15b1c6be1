package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscription.KeptSubscription;

/** What all ways to subscribe have in common: someone may have been faster. */
public final class Opened {

    private Opened() {}

    /** Tells the second that there is a first, which the failed transaction does not. */
    public static KeptSubscription open(Openings openings, Opening opening, Trace trace) {
        var subscription = opening.subscription();
        var agreement = subscription.agreement();
        try {
            openings.open(opening, trace);
            return subscription;
        } catch (ChangedMeanwhile changed) {
            openings.standing(agreement.user(), agreement.template()).ifPresent(Opened::refuse);
            throw changed;
        }
    }

    public static void refuse(SubscriptionId standing) {
        throw Problem.of(ProblemCode.ALREADY_SUBSCRIBED)
                .with("subscription_id", standing.value())
                .thrown();
    }

    public static Deed deed(KeptSubscription subscription) {
        var agreement = subscription.agreement();
        var deed =
                Deed.of(subscription.subject(), "subscription.created")
                        .with("template_id", agreement.template())
                        .with("user_id", agreement.user())
                        .with("status", subscription.status());
        return agreement.partner().map(partner -> deed.with("partner", partner)).orElse(deed);
    }

    /** The usage of the partner's key is counted by it. */
    public static Deed deed(KeptSubscription subscription, Mediation mediation) {
        return deed(subscription).with("api_key_id", mediation.by().key());
    }
}
