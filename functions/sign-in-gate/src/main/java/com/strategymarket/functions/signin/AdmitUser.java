package com.strategymarket.functions.signin;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
import com.strategymarket.domain.user.Arrival;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.EmailPrints;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Users;

import java.util.Optional;

/**
 * Somebody signs in: as the user whom a partner introduced with their address, or as a user of
 * their own. What is decided at the first time holds for good.
 */
final class AdmitUser {

    private final Users users;
    private final EmailPrints prints;

    AdmitUser(Users users, EmailPrints prints) {
        this.users = users;
        this.prints = prints;
    }

    UserId handle(Arrival arrival, Attempt<UserId> attempt) {
        var account = arrival.account();
        return attempt.untilUndisturbed(
                () ->
                        users.signingIn(account)
                                .or(() -> arrival.address().map(own -> decide(own, attempt)))
                                // Nothing is proven, so nothing is decided yet.
                                .orElse(account));
    }

    private UserId decide(EmailAddress address, Attempt<UserId> attempt) {
        var print = prints.of(address);
        return users.holderOf(print)
                .map(holder -> beside(holder, print, attempt))
                .orElseGet(() -> register(address, print, attempt));
    }

    private UserId beside(AddressHolder holder, EmailPrint print, Attempt<UserId> attempt) {
        return holder.signsIn() ? keepApart(attempt) : recognise(holder.user(), print, attempt);
    }

    private UserId register(EmailAddress address, EmailPrint print, Attempt<UserId> attempt) {
        var account = attempt.caller().userId();
        var user = new NewUser(account, address, print, Optional.empty(), attempt.now());
        users.register(user, attempt.trace(deed(account, "user.registered"), account));
        return account;
    }

    private UserId recognise(KnownUser user, EmailPrint print, Attempt<UserId> attempt) {
        var account = attempt.caller().userId();
        var deed = deed(user.id(), "user.recognised").with("account", account);
        users.recognise(account, user.id(), print, attempt.trace(deed, user.id()));
        return user.id();
    }

    private UserId keepApart(Attempt<UserId> attempt) {
        var account = attempt.caller().userId();
        var deed = deed(account, "user.registered").with("address_is_anothers", true);
        users.keepApart(account, attempt.trace(deed, account));
        return account;
    }

    private static Deed deed(UserId user, String what) {
        return Deed.of("USER#" + user, what);
    }
}
