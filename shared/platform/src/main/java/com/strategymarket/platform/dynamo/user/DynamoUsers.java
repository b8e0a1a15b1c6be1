package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Profile;
import com.strategymarket.domain.user.Users;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;

import java.util.List;
import java.util.Optional;

/** Users in the table: by account, by the print of their address, and in person. */
public final class DynamoUsers implements Users {

    private final Table table;
    private final TracedTransactions transactions;

    public DynamoUsers(Table table, TracedTransactions transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Optional<UserId> signingIn(UserId account) {
        return table.get(SignInItem.key(account)).map(SignInItem::read);
    }

    @Override
    public Optional<AddressHolder> holderOf(EmailPrint print) {
        return table.get(EmailItem.key(print)).map(EmailItem::readHolder);
    }

    @Override
    public Optional<Profile> find(UserId user) {
        return table.get(ProfileItem.key(user)).map(ProfileItem::read);
    }

    @Override
    public void register(NewUser user, Trace trace) {
        transactions.write(
                List.of(
                        SignInItem.putNew(user.id(), user.id()),
                        EmailItem.putNew(user),
                        ProfileItem.putNew(user)),
                trace);
    }

    @Override
    public void recognise(UserId account, UserId user, EmailPrint print, Trace trace) {
        transactions.write(
                List.of(SignInItem.putNew(account, user), EmailItem.claim(print, user)), trace);
    }

    @Override
    public void keepApart(UserId account, Trace trace) {
        transactions.write(List.of(SignInItem.putNew(account, account)), trace);
    }

    @Override
    public boolean erase(UserId user, Trace trace) {
        var known = find(user);
        known.ifPresent(
                profile ->
                        transactions.write(
                                List.of(
                                        ProfileItem.forget(profile),
                                        EmailItem.free(profile.print(), user)),
                                trace));
        return known.isPresent();
    }
}
