package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Broker accounts, as users link and unlink them and as subscriptions use them. */
public abstract class BrokerAccountsContract extends InASubscribingWorld {

    private final BrokerAccount account = SubscriptionSample.account(1, ANNA);

    @Test
    void aLinkedAccountIsFoundByItsOwnerAndByItsName() {
        desk.link(account);

        assertEquals(Optional.of(account), world.accounts().find(ANNA, account.id()));
        assertEquals(
                Optional.of(new Holder(ANNA, account.id())),
                world.accounts().holderOf(account.client()));
        assertEquals(1, world.trail(account.subject()).size());
    }

    @Test
    void allThatAnAccountHoldsIsKept() {
        var link =
                new BrokerLink(
                        new BrokerClient(Broker.of("PAPER").orElseThrow(), "aB_9-x"), "ज़ेबू 😀");
        var linked =
                BrokerAccount.link(
                        SubscriptionSample.accountId(7), ANNA, link, SubscriptionSample.NOW);
        var tried = SubscriptionSample.account(8, ANNA).through(SubscriptionSample.ZEBU_TEST);
        desk.link(linked);
        desk.link(tried);

        assertEquals(Optional.of(linked), world.accounts().find(ANNA, linked.id()));
        assertEquals(Optional.of(tried), world.accounts().find(ANNA, tried.id()));
    }

    @Test
    void someoneElsesAccountIsAbsent() {
        desk.link(account);

        assertEquals(Optional.empty(), world.accounts().find(BINA, account.id()));
        assertEquals(
                Optional.empty(), world.accounts().find(ANNA, SubscriptionSample.accountId(2)));
        assertEquals(
                Optional.empty(), world.accounts().holderOf(SubscriptionSample.client("ZB-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZB-1", "zb-1", "Zb-1"})
    void aTakenAccountIsNobodyElsesHoweverItsNameIsWritten(String written) {
        desk.link(account);
        var same = SubscriptionSample.client(written);

        refused(() -> desk.link(SubscriptionSample.account(2, BINA, same)));
        refused(() -> desk.link(SubscriptionSample.account(3, ANNA, same)));

        assertEquals(new Holder(ANNA, account.id()), world.accounts().holderOf(same).orElseThrow());
        assertEquals(
                Optional.empty(), world.accounts().find(BINA, SubscriptionSample.accountId(2)));
        assertEquals(
                Optional.empty(), world.accounts().find(ANNA, SubscriptionSample.accountId(3)));
    }

    @Test
    void theSameNameAtAnotherBrokerIsAnotherAccount() {
        desk.link(account);
        var elsewhere = new BrokerClient(Broker.of("ANGEL").orElseThrow(), "ZB-1");
        desk.link(SubscriptionSample.account(2, BINA, elsewhere));

        assertEquals(BINA, world.accounts().holderOf(elsewhere).orElseThrow().owner());
        assertEquals(ANNA, world.accounts().holderOf(account.client()).orElseThrow().owner());
    }

    @Test
    void anUnlinkedAccountIsFreeForOthers() {
        desk.link(account);
        desk.unlink(account);

        assertEquals(Optional.empty(), world.accounts().find(ANNA, account.id()));
        assertEquals(Optional.empty(), world.accounts().holderOf(account.client()));
        var again = desk.link(SubscriptionSample.account(2, BINA, account.client()));
        assertEquals(Optional.of(again), world.accounts().find(BINA, again.id()));
        assertEquals(2, world.trail(account.subject()).size());
    }

    @Test
    void ofTwoUnlinksOneHappens() {
        desk.link(account);
        desk.unlink(account);

        refused(() -> desk.unlink(account));
        desk.link(SubscriptionSample.account(2, BINA, account.client()));
        refused(() -> desk.unlink(account));

        assertEquals(BINA, world.accounts().holderOf(account.client()).orElseThrow().owner());
        assertEquals(2, world.trail(account.subject()).size());
    }

    @Test
    void ofManyLinksAtOnceOneHappens() {
        var happened =
                Together.run(
                        32,
                        number ->
                                happens(
                                        () ->
                                                desk.link(
                                                        SubscriptionSample.account(
                                                                number + 1,
                                                                SubscriptionSample.user(number + 1),
                                                                account.client()))));

        assertEquals(1, happened.stream().filter(each -> each).count());
        var holder = world.accounts().holderOf(account.client()).orElseThrow();
        var owners =
                IntStream.rangeClosed(1, 32)
                        .filter(number -> hasAccount(number))
                        .mapToObj(SubscriptionSample::user)
                        .toList();
        assertEquals(List.of(holder.owner()), owners);
    }

    private boolean hasAccount(int number) {
        var id = SubscriptionSample.accountId(number);
        return world.accounts().find(SubscriptionSample.user(number), id).isPresent();
    }

    @Test
    void anAccountInUseStaysLinkedUntilTheLastOneHasLetGo() {
        desk.link(account);
        admin.publish(2);
        var one = trading(1, 1);
        var two = trading(2, 2);
        assertEquals(2, used());

        refused(() -> desk.unlink(account));
        desk.cancel(one);
        assertEquals(1, used());
        refused(() -> desk.unlink(account));
        desk.cancel(two);
        assertEquals(0, used());
        desk.unlink(account);

        assertEquals(Optional.empty(), world.accounts().holderOf(account.client()));
    }

    private KeptSubscription trading(int number, int template) {
        var agreement =
                SubscriptionSample.to(
                        SubscriptionSample.template(template),
                        SubscriptionSample.free(number, ANNA));
        return desk.open(
                agreement,
                AccountUse.Linked.of(account),
                SubscriptionSample.allocation(number, account));
    }

    private long used() {
        return world.accounts().find(ANNA, account.id()).orElseThrow().allocations();
    }

    /** What is tried out takes no account away, not even from another partner's tests. */
    @Test
    void testsAreApartFromWhatIsRealAndFromEachOther() {
        var angels = new Space(new PartnerId("ANGEL"), Environment.TEST);
        var real = desk.link(account);
        var tried = desk.link(like(2).through(SubscriptionSample.ZEBU_TEST));
        var other = desk.link(like(3).through(angels));

        assertEquals(
                new Holder(ANNA, real.id()),
                world.accounts().holderOf(account.client()).orElseThrow());
        refused(() -> desk.link(like(4).through(SubscriptionSample.ZEBU_TEST)));
        desk.unlink(tried);
        desk.link(like(5).through(SubscriptionSample.ZEBU_TEST));
        refused(() -> desk.link(like(6).through(angels)));
        assertEquals(Optional.of(other), world.accounts().find(BINA, other.id()));
        assertEquals(Optional.of(real), world.accounts().find(ANNA, real.id()));
    }

    private BrokerAccount like(int number) {
        return SubscriptionSample.account(number, BINA, account.client());
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4", "3, 7", "20, 7", "100, 0"})
    void theListGoesThroughOnesOwnNewestFirst(int limit, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number -> desk.link(SubscriptionSample.account(number, ANNA)));
        desk.link(SubscriptionSample.account(50, BINA));

        var listed = Pages.all(limit, page -> world.accounts().newestFirst(ANNA, page));

        assertEquals(
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> SubscriptionSample.account(1 + count - number, ANNA))
                        .toList(),
                listed);
    }
}
