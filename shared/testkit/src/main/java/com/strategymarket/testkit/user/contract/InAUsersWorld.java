package com.strategymarket.testkit.user.contract;

import static com.strategymarket.testkit.user.UserSample.alone;
import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.print;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Profile;
import com.strategymarket.domain.user.Users;
import com.strategymarket.testkit.user.UserSample;
import com.strategymarket.testkit.user.UsersWorld;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A suite that all that keeps users must pass, each test in a fresh world. Accounts and users go by
 * number, and so do addresses.
 */
abstract class InAUsersWorld {

    private final AtomicInteger requests = new AtomicInteger();
    protected UsersWorld world;
    protected Users users;

    protected abstract UsersWorld open();

    @BeforeEach
    final void begin() {
        world = open();
        users = world.users();
    }

    @AfterEach
    final void end() {
        world.close();
    }

    final void register(int account, int address) {
        users.register(alone(account, address), trace(id(account), "user.registered"));
    }

    final void recognise(int account, int user, int address) {
        var trace = trace(id(user), "user.recognised");
        users.recognise(id(account), id(user), print(address), trace);
    }

    final void keepApart(int account) {
        users.keepApart(id(account), trace(id(account), "user.registered"));
    }

    final Trace trace(UserId user, String what) {
        return UserSample.trace(user, what, "%06d".formatted(requests.incrementAndGet()));
    }

    final List<String> trail(int user) {
        return world.trail(UserSample.subject(id(user))).stream().map(AuditRecord::what).toList();
    }

    final Optional<UserId> holding(int address) {
        return users.holderOf(print(address)).map(holder -> holder.user().id());
    }

    static AddressHolder holder(NewUser user, boolean signsIn) {
        return new AddressHolder(new KnownUser(user.id(), user.introducedBy()), signsIn);
    }

    static Profile profile(NewUser user) {
        return new Profile(user.id(), user.address(), user.print(), user.since());
    }

    static void assertDisturbed(Runnable deed) {
        assertThrows(ChangedMeanwhile.class, deed::run);
    }
}
