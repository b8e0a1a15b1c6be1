package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.Mediation.Asker;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscribing.Openings.Client;
import com.strategymarket.domain.subscribing.Openings.ClientOffer;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.user.EmailPrints;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;

import java.util.Optional;

/**
 * A partner subscribes a client. Someone new becomes a user that it introduced; for anyone else's
 * user it can do nothing but ask.
 */
public final class SubscribeClient {

    private final Openings openings;
    private final ConsentQuestion question;
    private final EmailPrints prints;
    private final Ids ids;

    public SubscribeClient(
            Openings openings, ConsentQuestion question, EmailPrints prints, Ids ids) {
        this.openings = openings;
        this.question = question;
        this.prints = prints;
        this.ids = ids;
    }

    KeptSubscription handle(ClientWish wish, Attempt<KeptSubscription> attempt) {
        var mediation = mediation(attempt.caller().partnerKey(), wish);
        var newcomer = newcomer(wish, mediation, attempt);
        var id = new SubscriptionId(ids.next(attempt.now()));
        var client =
                new Client(
                        mediation.partner(),
                        wish.template(),
                        newcomer.print(),
                        mediation.account());
        return attempt.untilUndisturbed(
                () -> {
                    var offer = offer(client);
                    var template = shown(offer);
                    var known = offer.user();
                    known.filter(user -> !user.isOf(mediation.partner()))
                            .ifPresent(
                                    user ->
                                            question.put(
                                                    user.id(),
                                                    asked(template, mediation),
                                                    attempt));
                    var user = known.map(KnownUser::id).orElse(newcomer.id());
                    var opening =
                            new ThroughPartner(id, user, mediation, attempt.now())
                                    .opening(template, offer.holder(), ids);
                    var whole = known.isPresent() ? opening : opening.introducing(newcomer);
                    var deed = Opened.deed(whole.subscription(), mediation);
                    return Opened.open(openings, whole, attempt.trace(deed, whole.subscription()));
                });
    }

    /**
     * Items that are read together are read one after the other: an account that is held for an
     * address that nobody has may be somebody's who has just come. Looked at again, both are there.
     */
    private ClientOffer offer(Client client) {
        var offer = openings.offer(client);
        boolean torn = offer.user().isEmpty() && offer.holder().isPresent();
        return torn ? openings.offer(client) : offer;
    }

    private static Mediation mediation(PartnerKey key, ClientWish wish) {
        return new Mediation(
                Asker.of(key),
                key.terms().share(),
                new BrokerClient(key.holder().broker(), wish.clientId()),
                wish.link(),
                wish.sizing());
    }

    private static Question asked(Template template, Mediation mediation) {
        return new Question(template.id(), template.config().pricing(), mediation);
    }

    private NewUser newcomer(ClientWish wish, Mediation mediation, Attempt<?> attempt) {
        return new NewUser(
                ids.nextUser(),
                wish.email(),
                prints.of(wish.email(), mediation.partner()),
                Optional.of(mediation.partner()),
                attempt.now());
    }

    private static Template shown(ClientOffer offer) {
        return offer.template()
                .filter(Template::isEnabled)
                .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
    }
}
