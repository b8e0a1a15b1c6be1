package com.strategymarket.functions.subscription.subscribing;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Terms;

import java.time.Instant;
import java.util.Optional;

/**
 * A subscription that is made through a partner: it is active at once, since the partner answers
 * for the fee.
 */
public record ThroughPartner(SubscriptionId id, UserId user, Mediation mediation, Instant now) {

    public Opening opening(Template template, Optional<Holder> holder, Ids ids) {
        var agreement =
                new Agreement(
                        id,
                        user,
                        template.id(),
                        template.owner(),
                        new Terms(template.config().pricing(), Optional.of(mediation.share())),
                        Optional.of(mediation.partner()),
                        now);
        var account = Optional.of(account(holder, ids));
        var allocations = Sized.first(account, mediation.sizing(), ids, now);
        return new Opening(
                KeptSubscription.open(Subscription.Active.since(agreement), allocations),
                account,
                Optional.empty(),
                fee(agreement),
                Optional.empty());
    }

    private AccountUse account(Optional<Holder> holder, Ids ids) {
        if (holder.isPresent()) {
            return linked(holder.get());
        }
        if (!mediation.link()) {
            throw Problem.of(ProblemCode.BROKER_ACCOUNT_NOT_FOUND).thrown();
        }
        var link = new BrokerLink(mediation.account(), mediation.account().broker().name());
        var account =
                BrokerAccount.link(new BrokerAccountId(ids.next(now)), user, link, now)
                        .through(mediation.partner());
        return new AccountUse.Fresh(account);
    }

    private AccountUse linked(Holder holder) {
        if (!holder.owner().equals(user)) {
            throw Problem.of(ProblemCode.BROKER_ACCOUNT_TAKEN).thrown();
        }
        return new AccountUse.Linked(holder.account(), mediation.account());
    }

    private Optional<LedgerEntry> fee(Agreement agreement) {
        return agreement
                .terms()
                .monthlyFee()
                .filter(fee -> !agreement.isTest())
                .map(fee -> LedgerEntry.fee(agreement, agreement.calendar().period(0), fee, now));
    }
}
