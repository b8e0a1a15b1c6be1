package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Subscribing: what it has to know, the guard that it stands behind, and the count. */
public abstract class OpeningsContract extends InASubscribingWorld {

    private static final BasketId TEMPLATE = SubscriptionSample.template(1);
    private static final BasketId ABSENT = SubscriptionSample.template(9);

    private final BrokerAccount account = SubscriptionSample.account(1, ANNA);

    @Test
    void anOfferTellsOfTemplateAccountAndWhatStandsAlready() {
        desk.link(account);
        var before = world.openings().offer(ANNA, TEMPLATE, Optional.of(account.id()));
        var opened = desk.open(SubscriptionSample.free(1, ANNA));
        var after = world.openings().offer(ANNA, TEMPLATE, Optional.empty());

        assertEquals(Optional.of(TEMPLATE), before.template().map(Template::id));
        assertEquals(Optional.of(account), before.account());
        assertEquals(Optional.empty(), before.standing());
        assertEquals(Optional.of(opened.id()), after.standing());
        assertEquals(Optional.empty(), after.account());
        assertEquals(Optional.of(opened.id()), world.openings().standing(ANNA, TEMPLATE));
    }

    @Test
    void anOfferTellsNothingOfOthers() {
        desk.link(account);
        desk.open(SubscriptionSample.free(1, ANNA));
        var offer = world.openings().offer(BINA, TEMPLATE, Optional.of(account.id()));

        assertEquals(Optional.empty(), offer.account());
        assertEquals(Optional.empty(), offer.standing());
        assertEquals(
                Optional.empty(),
                world.openings().offer(ANNA, ABSENT, Optional.empty()).template());
        assertEquals(Optional.empty(), world.openings().standing(ANNA, ABSENT));
    }

    @Test
    void whoeverIsAskedFindsTemplateAccountAndWhatStandsAlready() {
        var request = asked(1, account.client().clientId());
        var before = world.openings().offer(request);
        desk.link(account);
        var opened = desk.open(SubscriptionSample.free(1, ANNA));
        var after = world.openings().offer(request);

        assertEquals(Optional.of(TEMPLATE), before.template().map(Template::id));
        assertEquals(Optional.empty(), before.standing());
        assertEquals(Optional.empty(), before.holder());
        assertEquals(Optional.of(opened.id()), after.standing());
        assertEquals(Optional.of(new Holder(ANNA, account.id())), after.holder());
        assertEquals(Optional.empty(), world.openings().offer(asked(9, "ZB-9")).template());
    }

    private static PartnerRequest asked(int template, String client) {
        var question = SubscriptionSample.question(template, SubscriptionSample.ZEBU, client);
        return PartnerRequest.ask(ANNA, "Zebu", question, SubscriptionSample.NOW);
    }

    @Test
    void whatIsOpenedIsFoundAsItIs() {
        desk.link(account);
        var opened = trading(1);

        assertEquals(Optional.of(opened), world.subscriptions().find(ANNA, opened.id()));
        assertEquals(1, world.trail(opened.subject()).size());
        assertEquals(1, world.accounts().find(ANNA, account.id()).orElseThrow().allocations());
    }

    @Test
    void aSecondOneToTheSameTemplateIsNotOpened() {
        var first = desk.open(SubscriptionSample.free(1, ANNA));

        refused(() -> desk.open(SubscriptionSample.alone(2, ANNA)));
        refused(() -> desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU, 3, ANNA)));

        assertEquals(Optional.of(first.id()), world.openings().standing(ANNA, TEMPLATE));
        assertEquals(Optional.empty(), world.subscriptions().find(ANNA, SubscriptionSample.id(2)));
        assertEquals(1, counted(1));
    }

    @Test
    void othersAndOtherTemplatesAreNotInTheWay() {
        admin.publish(2);
        desk.open(SubscriptionSample.free(1, ANNA));
        desk.open(SubscriptionSample.free(2, BINA));
        desk.open(
                SubscriptionSample.to(
                        SubscriptionSample.template(2), SubscriptionSample.free(3, ANNA)));

        assertEquals(2, counted(1));
        assertEquals(1, counted(2));
    }

    @Test
    void afterTheEndItIsOpenedAgain() {
        var first = desk.open(SubscriptionSample.free(1, ANNA));
        desk.cancel(first);
        assertEquals(Optional.empty(), world.openings().standing(ANNA, TEMPLATE));
        assertEquals(0, counted(1));

        var second = desk.open(SubscriptionSample.free(2, ANNA));

        assertEquals(Optional.of(second.id()), world.openings().standing(ANNA, TEMPLATE));
        assertEquals(1, counted(1));
        refused(() -> desk.cancel(first));
        assertEquals(Optional.of(second.id()), world.openings().standing(ANNA, TEMPLATE));
        assertEquals(1, counted(1));
    }

    @Test
    void anIdIsTakenOnce() {
        admin.publish(2);
        var first = desk.open(SubscriptionSample.free(1, ANNA));
        var same =
                SubscriptionSample.to(
                        SubscriptionSample.template(2), SubscriptionSample.alone(1, ANNA));

        refused(() -> desk.open(same));

        assertEquals(Optional.of(first), world.subscriptions().find(ANNA, first.id()));
        assertEquals(0, counted(2));
    }

    @Test
    void ofManyAtOnceOneIsOpened() {
        var happened =
                Together.run(
                        32,
                        number ->
                                happens(
                                        () ->
                                                desk.open(
                                                        SubscriptionSample.free(
                                                                number + 1, ANNA))));

        assertEquals(1, happened.stream().filter(each -> each).count());
        assertEquals(1, counted(1));
    }

    @Test
    void everyUserIsCountedOnceUpAndOnceDown() {
        var opened =
                Together.run(
                        32,
                        number ->
                                desk.open(
                                        SubscriptionSample.free(
                                                number + 1, SubscriptionSample.user(number + 1))));
        assertEquals(32, counted(1));

        var happened =
                Together.run(64, number -> happens(() -> desk.cancel(opened.get(number % 32))));

        assertEquals(32, happened.stream().filter(each -> each).count());
        assertEquals(0, counted(1));
    }

    @Test
    void whatIsTriedOutCountsNowhere() {
        var tried = desk.open(SubscriptionSample.through(SubscriptionSample.ZEBU_TEST, 1, ANNA));
        assertEquals(0, counted(1));
        refused(() -> desk.open(SubscriptionSample.free(2, ANNA)));

        desk.cancel(tried);

        assertEquals(0, counted(1));
        desk.open(SubscriptionSample.free(2, ANNA));
        assertEquals(1, counted(1));
    }

    @Test
    void aTemplateThatIsGoneIsNotSubscribedTo() {
        var agreement = SubscriptionSample.to(ABSENT, SubscriptionSample.free(1, ANNA));

        refused(() -> desk.open(agreement));

        assertEquals(Optional.empty(), world.subscriptions().find(ANNA, agreement.id()));
        assertEquals(Optional.empty(), world.openings().standing(ANNA, ABSENT));
        assertEquals(0, counted(9));
    }

    @Test
    void aTemplateThatSomebodyFollowsIsNotRemoved() {
        var opened = desk.open(SubscriptionSample.free(1, ANNA));
        var offering = admin.find(TEMPLATE).orElseThrow();

        refused(() -> admin.remove(offering));
        desk.cancel(opened);
        admin.remove(offering);

        assertEquals(Optional.empty(), admin.find(TEMPLATE));
    }

    @Test
    void anAccountIsLinkedOnTheWay() {
        var opened =
                desk.open(
                        SubscriptionSample.free(1, ANNA),
                        new AccountUse.Fresh(account),
                        SubscriptionSample.allocation(1, account));

        assertEquals(
                Optional.of(new Holder(ANNA, account.id())),
                world.accounts().holderOf(account.client()));
        assertEquals(Optional.of(account.usedBy(1)), world.accounts().find(ANNA, account.id()));
        desk.cancel(opened);
        assertEquals(Optional.of(account), world.accounts().find(ANNA, account.id()));
    }

    private KeptSubscription trading(int number) {
        return desk.open(
                SubscriptionSample.free(number, ANNA),
                AccountUse.Linked.of(account),
                SubscriptionSample.allocation(number, account));
    }
}
