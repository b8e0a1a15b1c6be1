package com.strategymarket.testkit.user.contract;

import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.introduced;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.change.ChangedMeanwhile;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Many at the same moment. */
public abstract class UserRacesContract extends InAUsersWorld {

    private static final int MANY = 64;

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
}
