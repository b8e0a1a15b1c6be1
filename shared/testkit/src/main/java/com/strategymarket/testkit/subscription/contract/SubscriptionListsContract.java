package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Follower;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Subscriptions in lists: their users', their partners', and of a template's followers. */
public abstract class SubscriptionListsContract extends InASubscribingWorld {

    private static final BasketId TEMPLATE = SubscriptionSample.template(1);
    private static final Space ZEBU = SubscriptionSample.ZEBU;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void oneFindsOnesOwnNewestFirst(int limit) {
        var own = new ArrayList<KeptSubscription>();
        for (int number = 1; number <= 7; number++) {
            admin.publish(100 + number);
            var template = SubscriptionSample.template(100 + number);
            var agreement = SubscriptionSample.to(template, SubscriptionSample.alone(number, ANNA));
            own.addFirst(desk.open(agreement));
        }
        desk.open(SubscriptionSample.alone(50, BINA));
        own.set(3, desk.cancel(own.get(3)));

        assertEquals(own, Pages.all(limit, page -> world.subscriptions().newestFirst(ANNA, page)));
        var active = own.stream().filter(KeptSubscription::isLive).toList();
        assertEquals(active, ofStatus(Status.ACTIVE, limit));
        assertEquals(List.of(own.get(3)), ofStatus(Status.CANCELLED, limit));
        assertEquals(List.of(), ofStatus(Status.PAUSED, limit));
    }

    /** Each state has its own list, with all that it remembers; nobody stands in two. */
    @Test
    void theListOfAStateFollowsTheState() {
        var agreement = SubscriptionSample.alone(1, ANNA);
        var kept = desk.open(new Subscription.PendingPayment(agreement));
        var states = new ArrayList<>(States.live(agreement));
        states.add(States.ended(agreement).getLast());
        for (var state : states) {
            kept = desk.become(kept, state);
            for (var status : Status.values()) {
                var expected = status == kept.status() ? List.of(kept) : List.of();
                assertEquals(expected, ofStatus(status, 20), status + " of " + state);
            }
        }
    }

    /** Where it is traded stands in the lists, too. */
    @Test
    void theListsShowWhereItIsTraded() {
        var account = desk.link(SubscriptionSample.account(1, ANNA));
        var opened = desk.open(SubscriptionSample.through(ZEBU, 1, ANNA));
        var allocation = SubscriptionSample.allocation(1, account);
        var traded = desk.save(opened, opened.on(opened.allocations().and(allocation)));

        assertEquals(List.of(traded), ofStatus(Status.ACTIVE, 20));
        assertEquals(List.of(traded), ofPartner(ZEBU, 20));
    }

    private List<KeptSubscription> ofStatus(Status status, int limit) {
        return Pages.all(limit, page -> world.subscriptions().newestFirst(ANNA, status, page));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20})
    void aPartnerFindsWhatWasMadeThroughItNewestFirst(int limit) {
        var zebus = new ArrayList<KeptSubscription>();
        var tried = new ArrayList<KeptSubscription>();
        for (int number = 1; number <= 7; number++) {
            var user = SubscriptionSample.user(number);
            zebus.addFirst(desk.open(SubscriptionSample.through(ZEBU, number, user)));
        }
        for (int number = 11; number <= 13; number++) {
            var user = SubscriptionSample.user(number);
            tried.addFirst(
                    desk.open(
                            SubscriptionSample.through(
                                    SubscriptionSample.ZEBU_TEST, number, user)));
        }
        desk.open(SubscriptionSample.alone(21, SubscriptionSample.user(21)));
        zebus.set(2, desk.cancel(zebus.get(2)));

        assertEquals(zebus, ofPartner(ZEBU, limit));
        assertEquals(tried, ofPartner(SubscriptionSample.ZEBU_TEST, limit));
        assertEquals(List.of(), ofPartner(SubscriptionSample.ANGEL, limit));
    }

    private List<KeptSubscription> ofPartner(Space partner, int limit) {
        return Pages.all(limit, page -> world.subscriptions().newestFirst(partner, page));
    }

    /** Those that have ended stand between the active and the paused in the order of states. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 100})
    void theFollowersAreTheLiveOnesByStateAndAge(int limit) {
        var expected = new ArrayList<KeptSubscription>();
        int number = 0;
        for (var state : States.all(SubscriptionSample.alone(1, ANNA))) {
            var kept = desk.open(like(state, ++number));
            if (kept.isLive()) {
                expected.add(kept);
            }
        }
        expected.sort(
                Comparator.comparing((KeptSubscription each) -> each.status().name())
                        .thenComparing(each -> each.agreement().since()));

        var found = Pages.all(limit, page -> world.subscriptions().followers(TEMPLATE, page));

        assertEquals(expected.stream().map(SubscriptionListsContract::follower).toList(), found);
    }

    private static Subscription like(Subscription state, int number) {
        var user = SubscriptionSample.user(number);
        var terms = new Terms(new Pricing.Free(), Optional.empty());
        var partner = Optional.of(ZEBU).filter(some -> number % 2 == 0);
        var agreement = SubscriptionSample.agreement(number, user, terms, partner);
        return States.all(agreement).stream()
                .filter(other -> other.status() == state.status())
                .findFirst()
                .orElseThrow();
    }

    private static Follower follower(KeptSubscription subscription) {
        var agreement = subscription.agreement();
        return new Follower(
                subscription.id(),
                agreement.user(),
                subscription.status(),
                agreement.since(),
                agreement.partner());
    }

    @Test
    void whoOnlyTriesOrFollowsAnotherTemplateIsNoFollower() {
        admin.publish(2);
        desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU_TEST, 1, ANNA));
        desk.open(SubscriptionSample.to(SubscriptionSample.template(2), free(2, BINA)));

        assertEquals(
                List.of(), Pages.all(20, page -> world.subscriptions().followers(TEMPLATE, page)));
    }

    private static Agreement free(int number, UserId user) {
        return SubscriptionSample.free(number, user);
    }
}
