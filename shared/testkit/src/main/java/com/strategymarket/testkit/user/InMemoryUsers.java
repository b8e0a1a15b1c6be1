package com.strategymarket.testkit.user;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Profile;
import com.strategymarket.domain.user.Users;
import com.strategymarket.testkit.change.Traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Users without a table. It passes the suite that the table's store passes, so that it cannot lie.
 * Its one lock makes a transaction of every write.
 */
public final class InMemoryUsers implements Users, UsersWorld {

    private final Map<UserId, UserId> signIns = new HashMap<>();
    private final Map<EmailPrint, AddressHolder> holders = new HashMap<>();
    private final Map<UserId, Profile> profiles = new HashMap<>();
    private final Traces traces = new Traces();

    @Override
    public Users users() {
        return this;
    }

    @Override
    public synchronized Optional<UserId> signingIn(UserId account) {
        return Optional.ofNullable(signIns.get(account));
    }

    @Override
    public synchronized Optional<AddressHolder> holderOf(EmailPrint print) {
        return Optional.ofNullable(holders.get(print));
    }

    @Override
    public synchronized Optional<Profile> find(UserId user) {
        return Optional.ofNullable(profiles.get(user));
    }

    @Override
    public synchronized void introduce(NewUser user) {
        var trace = UserSample.trace(user.id(), "user.introduced", user.print().text());
        traces.write(trace, () -> isNew(user), () -> keep(user, false));
    }

    @Override
    public synchronized void register(NewUser user, Trace trace) {
        traces.write(
                trace,
                () -> isNew(user) && !signIns.containsKey(user.id()),
                () -> {
                    keep(user, true);
                    signIns.put(user.id(), user.id());
                });
    }

    private boolean isNew(NewUser user) {
        return !holders.containsKey(user.print()) && !profiles.containsKey(user.id());
    }

    private void keep(NewUser user, boolean signsIn) {
        var known = new KnownUser(user.id(), user.introducedBy());
        holders.put(user.print(), new AddressHolder(known, signsIn));
        profiles.put(user.id(), new Profile(user.id(), user.address(), user.print(), user.since()));
    }

    @Override
    public synchronized void recognise(UserId account, UserId user, EmailPrint print, Trace trace) {
        traces.write(
                trace,
                () -> !signIns.containsKey(account) && awaits(print, user),
                () -> {
                    signIns.put(account, user);
                    holders.computeIfPresent(
                            print, (same, holder) -> new AddressHolder(holder.user(), true));
                });
    }

    private boolean awaits(EmailPrint print, UserId user) {
        return holderOf(print)
                .filter(holder -> !holder.signsIn() && isOf(holder, user))
                .isPresent();
    }

    private static boolean isOf(AddressHolder holder, UserId user) {
        return holder.user().id().equals(user);
    }

    @Override
    public synchronized void keepApart(UserId account, Trace trace) {
        traces.write(
                trace, () -> !signIns.containsKey(account), () -> signIns.put(account, account));
    }

    @Override
    public synchronized boolean erase(UserId user, Trace trace) {
        var known = find(user);
        known.ifPresent(
                profile ->
                        traces.write(
                                trace,
                                () -> isOf(holders.get(profile.print()), user),
                                () -> {
                                    profiles.remove(user);
                                    holders.remove(profile.print());
                                }));
        return known.isPresent();
    }

    @Override
    public synchronized List<AuditRecord> trail(String subject) {
        return traces.of(subject);
    }

    @Override
    public void close() {
        // Nothing is held outside.
    }
}
