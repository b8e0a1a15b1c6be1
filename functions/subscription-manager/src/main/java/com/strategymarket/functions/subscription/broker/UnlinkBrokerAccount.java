package com.strategymarket.functions.subscription.broker;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

/** A user takes a broker account back, on which nothing is traded any more. */
public final class UnlinkBrokerAccount {

    private final BrokerAccounts accounts;

    public UnlinkBrokerAccount(BrokerAccounts accounts) {
        this.accounts = accounts;
    }

    public BrokerAccount handle(BrokerAccountId id, Attempt<BrokerAccount> attempt) {
        return attempt.untilUndisturbed(
                () -> {
                    var account =
                            accounts.find(attempt.caller().userId(), id)
                                    .orElseThrow(UnlinkBrokerAccount::absent);
                    if (account.isInUse()) {
                        throw Problem.of(ProblemCode.BROKER_ACCOUNT_IN_USE).thrown();
                    }
                    var deed = Deed.of(account.subject(), "broker_account.unlinked");
                    accounts.unlink(account, attempt.trace(deed, account));
                    return account;
                });
    }

    static RuntimeException absent() {
        return Problem.of(ProblemCode.BROKER_ACCOUNT_NOT_FOUND).thrown();
    }
}
