package com.strategymarket.functions.subscription.broker;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** A user links a broker account, so that subscriptions can trade on it. */
public final class LinkBrokerAccount {

    private final BrokerAccounts accounts;
    private final Ids ids;

    public LinkBrokerAccount(BrokerAccounts accounts, Ids ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    public BrokerAccount handle(BrokerLink link, Attempt<BrokerAccount> attempt) {
        var id = new BrokerAccountId(ids.next(attempt.now()));
        var account = BrokerAccount.link(id, attempt.caller().userId(), link, attempt.now());
        return attempt.untilUndisturbed(
                () -> {
                    accounts.holderOf(account.client())
                            .ifPresent(holder -> refuse(holder, account.owner()));
                    accounts.link(account, attempt.trace(deed(account), account));
                    return account;
                });
    }

    private static void refuse(Holder holder, UserId user) {
        if (holder.owner().equals(user)) {
            throw Problem.of(ProblemCode.BROKER_ACCOUNT_LINKED)
                    .with("broker_account_id", holder.account().value())
                    .thrown();
        }
        throw Problem.of(ProblemCode.BROKER_ACCOUNT_TAKEN).thrown();
    }

    /** The broker's name for the account says who someone is: it stays out of the trail. */
    private static Deed deed(BrokerAccount account) {
        return Deed.of(account.subject(), "broker_account.linked")
                .with("broker_id", account.client().broker().id());
    }
}
