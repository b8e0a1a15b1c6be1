package com.strategymarket.domain.subscribing;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;

import java.util.Optional;

/** What subscribing has to know, each in one read, and does, in one transaction. */
public interface Openings {

    /** For someone who subscribes by themselves. */
    Offer offer(UserId user, BasketId template, Optional<BrokerAccountId> account);

    /** For a partner who subscribes a client. */
    ClientOffer offer(Client client);

    /** For someone whom a partner has asked. */
    AskedOffer offer(PartnerRequest request);

    /** The live subscription of someone to a template. */
    Optional<SubscriptionId> standing(UserId user, BasketId template);

    /**
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when what it relies on does not
     *     hold: above all when there is a live subscription already
     */
    void open(Opening opening, Trace trace);

    /** Someone as their partner knows them. */
    record Client(Space partner, BasketId template, EmailPrint email, BrokerClient account) {}

    /** What someone finds who wants to subscribe. */
    record Offer(
            Optional<Template> template,
            Optional<BrokerAccount> account,
            Optional<SubscriptionId> standing) {}

    /** What a partner's client finds. */
    record ClientOffer(
            Optional<Template> template, Optional<KnownUser> user, Optional<Holder> holder) {}

    /** What someone finds who says yes to a partner. */
    record AskedOffer(
            Optional<Template> template,
            Optional<SubscriptionId> standing,
            Optional<Holder> holder) {}
}
