package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Subscriptions one by one: every state, and the way from one to the next. */
public abstract class SubscriptionsContract extends InASubscribingWorld {

    private int number;

    @Test
    void everyStateIsReadAsItWasOpened() {
        for (var variant :
                List.<IntFunction<Agreement>>of(this::alone, this::inDollars, this::tried)) {
            for (int i = 0; i < States.all(alone(1)).size(); i++) {
                var state = States.all(variant.apply(++number)).get(i);
                var opened = desk.open(state);
                assertEquals(
                        Optional.of(opened),
                        world.subscriptions().find(state.agreement().user(), opened.id()));
            }
        }
    }

    /** What a state does not remember must not be left of the one before. */
    @Test
    void everyStateMayFollowEveryLiveOneAndNothingIsLeftOfTheOneBefore() {
        for (int from = 0; from < States.live(alone(1)).size(); from++) {
            for (int to = 0; to < States.all(alone(1)).size(); to++) {
                var agreement = alone(++number);
                var opened = desk.open(States.live(agreement).get(from));
                var after = desk.become(opened, States.all(agreement).get(to));
                assertEquals(
                        Optional.of(after),
                        world.subscriptions().find(agreement.user(), opened.id()));
                assertEquals(
                        after.isLive(),
                        world.openings()
                                .standing(agreement.user(), agreement.template())
                                .isPresent());
            }
        }
    }

    private Agreement alone(int number) {
        return SubscriptionSample.alone(number, SubscriptionSample.user(number));
    }

    private Agreement inDollars(int number) {
        var user = SubscriptionSample.user(number);
        var fee = SubscriptionSample.dollars("9.99");
        return SubscriptionSample.through(SubscriptionSample.ZEBU, number, user, fee);
    }

    private Agreement tried(int number) {
        var user = SubscriptionSample.user(number);
        return SubscriptionSample.through(SubscriptionSample.ZEBU_TEST, number, user);
    }

    /** It outlives the end: money may be on its way. */
    @Test
    void aFeeThatIsAskedForIsKeptUntilItIsKnownWhatBecameOfIt() {
        var opened = desk.open(SubscriptionSample.alone(1, ANNA));
        var next = opened.agreement().calendar().period(1);
        var charge = Charge.of(next, 2, SubscriptionSample.NOW).lookedAfter(SubscriptionSample.NOW);
        var asking = desk.save(opened, opened.asking(opened.state(), charge));
        assertEquals(Optional.of(asking), world.subscriptions().find(ANNA, opened.id()));
        var ended = desk.cancel(asking);
        assertEquals(Optional.of(charge), ended.charge());
        assertEquals(Optional.of(ended), world.subscriptions().find(ANNA, opened.id()));
        var settled = desk.save(ended, ended.settled(ended.state()));
        assertEquals(Optional.of(settled), world.subscriptions().find(ANNA, opened.id()));
    }

    @Test
    void othersHaveNoSuchSubscription() {
        var kept = desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU, 1, ANNA));

        assertEquals(Optional.empty(), world.subscriptions().find(BINA, kept.id()));
        assertEquals(
                Optional.of(kept), world.subscriptions().find(SubscriptionSample.ZEBU, kept.id()));
        assertEquals(
                Optional.empty(), world.subscriptions().find(SubscriptionSample.ANGEL, kept.id()));
        assertEquals(
                Optional.empty(),
                world.subscriptions().find(SubscriptionSample.ZEBU_TEST, kept.id()));
        assertEquals(
                Optional.empty(),
                world.subscriptions().find(SubscriptionSample.ZEBU, SubscriptionSample.id(2)));
    }

    @Test
    void whatSomebodyMadeAloneIsNoPartners() {
        var kept = desk.open(SubscriptionSample.alone(1, ANNA));

        assertEquals(
                Optional.empty(), world.subscriptions().find(SubscriptionSample.ZEBU, kept.id()));
    }

    @Test
    void aPartnerSeesTheLastChange() {
        var kept = desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU_TEST, 1, ANNA));
        var ended = desk.cancel(kept);

        assertEquals(
                Optional.of(ended),
                world.subscriptions().find(SubscriptionSample.ZEBU_TEST, kept.id()));
    }

    @Test
    void aChangeOfWhatWasReadBeforeAnotherChangeHappensNot() {
        var read = desk.open(SubscriptionSample.alone(1, ANNA));
        var paused = desk.become(read, ((Active) read.state()).paused());

        refused(() -> desk.cancel(read));
        refused(() -> desk.become(read, ((Active) read.state()).paused()));

        assertEquals(Optional.of(paused), world.subscriptions().find(ANNA, read.id()));
        assertEquals(1, counted(1));
        assertEquals(2, world.trail(read.subject()).size());
    }

    @Test
    void whatWasNeverOpenedCannotBeChanged() {
        var state = new PendingPayment(SubscriptionSample.alone(1, ANNA));
        var stranger = KeptSubscription.open(state, Allocations.NONE);

        refused(() -> desk.become(stranger, Active.since(stranger.agreement())));

        assertEquals(Optional.empty(), world.subscriptions().find(ANNA, stranger.id()));
    }

    @Test
    void ofManyChangesAtOnceOneHappens() {
        var read = desk.open(SubscriptionSample.alone(1, ANNA));

        var happened = Together.run(32, number -> happens(() -> desk.cancel(read)));

        assertEquals(1, happened.stream().filter(each -> each).count());
        assertEquals(0, counted(1));
        assertEquals(2, world.trail(read.subject()).size());
    }

    /** What an account counts follows where a subscription is traded, as long as it lives. */
    @Test
    void accountsAreUsedByWhatIsTradedOnThem() {
        var one = desk.link(SubscriptionSample.account(1, ANNA));
        var two = desk.link(SubscriptionSample.account(2, ANNA));
        var opened = desk.open(SubscriptionSample.free(1, ANNA));
        var first = SubscriptionSample.allocation(1, one);
        var second = SubscriptionSample.allocation(2, two);

        var traded = desk.save(opened, opened.on(opened.allocations().and(first).and(second)));
        assertUsed(1, one, 1, two);
        var resized =
                desk.save(
                        traded,
                        traded.on(
                                traded.allocations()
                                        .changing(
                                                first.id(),
                                                was -> was.sized(SubscriptionSample.SIZING))));
        assertUsed(1, one, 1, two);
        var less = desk.save(resized, resized.on(resized.allocations().without(first.id())));
        assertUsed(0, one, 1, two);
        assertEquals(Optional.of(less), world.subscriptions().find(ANNA, opened.id()));
        var none = desk.save(less, less.on(less.allocations().without(second.id())));
        assertUsed(0, one, 0, two);
        assertEquals(Optional.of(none), world.subscriptions().find(ANNA, opened.id()));
    }

    private void assertUsed(long first, BrokerAccount one, long second, BrokerAccount two) {
        assertEquals(first, world.accounts().find(ANNA, one.id()).orElseThrow().allocations());
        assertEquals(second, world.accounts().find(ANNA, two.id()).orElseThrow().allocations());
    }

    @Test
    void anAccountThatIsGoneOrSomeoneElsesIsNotTradedOn() {
        var gone = SubscriptionSample.account(1, ANNA);
        var others = desk.link(SubscriptionSample.account(2, BINA));
        var opened = desk.open(SubscriptionSample.free(1, ANNA));

        for (var account : List.of(gone, others)) {
            var allocation = SubscriptionSample.allocation(1, account);
            refused(() -> desk.save(opened, opened.on(opened.allocations().and(allocation))));
        }

        assertEquals(Optional.of(opened), world.subscriptions().find(ANNA, opened.id()));
        assertEquals(0, world.accounts().find(BINA, others.id()).orElseThrow().allocations());
    }
}
