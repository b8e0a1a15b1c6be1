package com.strategymarket.testkit.user.contract;

import static com.strategymarket.testkit.user.UserSample.alone;
import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.introduced;
import static com.strategymarket.testkit.user.UserSample.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Profile;
import com.strategymarket.domain.user.Users;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.user.UserSample;
import com.strategymarket.testkit.user.UsersWorld;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Who is who, and stays it. Accounts and users go by number, and addresses too. */
public abstract class UsersContract {

    private static final int MANY = 64;

    private final AtomicInteger requests = new AtomicInteger();
    private UsersWorld world;
    private Users users;

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

    @Test
    void whoIsNotKnownIsNotFound() {
        assertEquals(Optional.empty(), users.signingIn(id(1)));
        assertEquals(Optional.empty(), users.holderOf(print(1)));
        assertEquals(Optional.empty(), users.find(id(1)));
    }

    @Test
    void whoCameAloneIsFoundByAccountAddressAndId() {
        var user = alone(1, 1);

        users.register(user, trace(id(1), "user.registered"));

        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
        assertEquals(Optional.of(holder(user, true)), users.holderOf(print(1)));
        assertEquals(Optional.of(profile(user)), users.find(id(1)));
        assertEquals(List.of("user.registered"), trail(1));
    }

    @Test
    void anAddressIsOneUsers() {
        register(1, 1);

        assertDisturbed(() -> users.register(alone(2, 1), trace(id(2), "user.registered")));
        assertDisturbed(() -> world.introduce(introduced(3, 1)));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
        assertEquals(Optional.empty(), users.find(id(2)));
        assertEquals(Optional.of(id(1)), holding(1));
        assertEquals(List.of(), trail(2), "what did not happen is told nowhere");
    }

    @Test
    void anAccountIsOneUsers() {
        register(1, 1);

        assertDisturbed(() -> register(1, 2));
        assertDisturbed(() -> keepApart(1));

        assertEquals(Optional.empty(), holding(2));
        assertEquals(List.of("user.registered"), trail(1));
    }

    @Test
    void whoWasIntroducedIsThatUserFromTheFirstAccountOn() {
        var user = introduced(7, 1);
        world.introduce(user);

        recognise(1, 7, 1);

        assertEquals(Optional.of(id(7)), users.signingIn(id(1)));
        assertEquals(Optional.of(holder(user, true)), users.holderOf(print(1)));
        assertEquals(Optional.of(profile(user)), users.find(id(7)));
        assertEquals(Optional.empty(), users.find(id(1)), "nobody is two users");
    }

    @Test
    void whoWasIntroducedWaitsUntilSomebodyComes() {
        var user = introduced(7, 1);

        world.introduce(user);

        assertEquals(Optional.of(holder(user, false)), users.holderOf(print(1)));
        assertEquals(Optional.empty(), users.signingIn(id(7)));
    }

    @Test
    void noSecondAccountIsTakenForTheSameUser() {
        world.introduce(introduced(7, 1));
        recognise(1, 7, 1);

        assertDisturbed(() -> recognise(2, 7, 1));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
    }

    @Test
    void whoCameAloneIsNotTakenForAnybody() {
        register(1, 1);

        assertDisturbed(() -> recognise(2, 1, 1));

        assertEquals(Optional.empty(), users.signingIn(id(2)));
    }

    @Test
    void anAccountThatIsSomebodysIsNotTakenForAnother() {
        world.introduce(introduced(7, 2));
        register(1, 1);

        assertDisturbed(() -> recognise(1, 7, 2));

        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
        assertFalse(users.holderOf(print(2)).orElseThrow().signsIn());
    }

    @Test
    void nobodyIsTakenForAUserWhoseAddressItIsNot() {
        world.introduce(introduced(7, 1));
        world.introduce(introduced(8, 2));

        assertDisturbed(() -> recognise(1, 8, 1));
        assertDisturbed(() -> recognise(1, 7, 3));

        assertEquals(Optional.empty(), users.signingIn(id(1)));
        assertEquals(Optional.empty(), holding(3));
    }

    @Test
    void whoIsKeptApartIsAUserWithoutAnAddress() {
        register(1, 1);

        keepApart(2);

        assertEquals(Optional.of(id(2)), users.signingIn(id(2)));
        assertEquals(Optional.empty(), users.find(id(2)));
        assertEquals(Optional.of(id(1)), holding(1));
    }

    @Test
    void whoIsErasedIsNobodyInPersonAndStillTheSame() {
        world.introduce(introduced(7, 1));
        recognise(1, 7, 1);

        assertTrue(users.erase(id(7), trace(id(7), "user.erased")));

        assertEquals(Optional.empty(), users.find(id(7)));
        assertEquals(Optional.empty(), users.holderOf(print(1)));
        assertEquals(Optional.of(id(7)), users.signingIn(id(1)));
        assertEquals("user.erased", trail(7).getLast());
    }

    @Test
    void whoIsUnknownIsErasedWithoutATrace() {
        register(1, 1);
        users.erase(id(1), trace(id(1), "user.erased"));

        assertFalse(users.erase(id(1), trace(id(1), "user.erased")));
        assertFalse(users.erase(id(2), trace(id(2), "user.erased")));

        assertEquals(List.of("user.registered", "user.erased"), trail(1));
        assertEquals(List.of(), trail(2));
    }

    @Test
    void anAddressThatIsFreeAgainIsAnybodys() {
        register(1, 1);
        users.erase(id(1), trace(id(1), "user.erased"));

        world.introduce(introduced(7, 1));
        recognise(2, 7, 1);

        assertEquals(Optional.of(id(7)), users.signingIn(id(2)));
        assertEquals(Optional.of(id(1)), users.signingIn(id(1)));
    }

    @Test
    void ofManyWhoComeWithOneAddressOneHasIt() {
        var registered = succeeded(number -> register(number, 1));

        assertEquals(1, registered.size());
        assertEquals(Optional.of(id(registered.getFirst())), holding(1));
        assertEquals(1, accounts());
    }

    @Test
    void ofManyAccountsOneIsTakenForWhoWasIntroduced() {
        world.introduce(introduced(1_000, 1));

        var recognised = succeeded(number -> recognise(number, 1_000, 1));

        assertEquals(1, recognised.size());
        assertEquals(1, accounts());
    }

    @Test
    void whoComesWhileBeingIntroducedIsOneUserEitherWay() {
        var first =
                succeeded(
                        number -> {
                            if (number % 2 == 0) {
                                world.introduce(introduced(number, 1));
                            } else {
                                register(number, 1);
                            }
                        });

        assertEquals(1, first.size());
        assertEquals(Optional.of(id(first.getFirst())), holding(1));
    }

    @Test
    void whoIsErasedByManyIsErasedOnce() {
        register(1, 1);

        succeeded(number -> users.erase(id(1), trace(id(1), "user.erased")));

        assertEquals(List.of("user.registered", "user.erased"), trail(1));
    }

    /** Those of many at once who were not disturbed. */
    private List<Integer> succeeded(IntConsumer deed) {
        return Together.run(
                        MANY,
                        number -> {
                            try {
                                deed.accept(number);
                                return Optional.of(number);
                            } catch (ChangedMeanwhile lost) {
                                return Optional.<Integer>empty();
                            }
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private long accounts() {
        return IntStream.range(0, MANY)
                .filter(number -> users.signingIn(id(number)).isPresent())
                .count();
    }

    private void register(int account, int address) {
        users.register(alone(account, address), trace(id(account), "user.registered"));
    }

    private void recognise(int account, int user, int address) {
        var trace = trace(id(user), "user.recognised");
        users.recognise(id(account), id(user), print(address), trace);
    }

    private void keepApart(int account) {
        users.keepApart(id(account), trace(id(account), "user.registered"));
    }

    private Trace trace(UserId user, String what) {
        return UserSample.trace(user, what, "%06d".formatted(requests.incrementAndGet()));
    }

    private List<String> trail(int user) {
        return world.trail(UserSample.subject(id(user))).stream().map(AuditRecord::what).toList();
    }

    private Optional<UserId> holding(int address) {
        return users.holderOf(print(address)).map(holder -> holder.user().id());
    }

    private static AddressHolder holder(NewUser user, boolean signsIn) {
        return new AddressHolder(new KnownUser(user.id(), user.introducedBy()), signsIn);
    }

    private static Profile profile(NewUser user) {
        return new Profile(user.id(), user.address(), user.print(), user.since());
    }

    private static void assertDisturbed(Runnable deed) {
        assertThrows(ChangedMeanwhile.class, deed::run);
    }
}
