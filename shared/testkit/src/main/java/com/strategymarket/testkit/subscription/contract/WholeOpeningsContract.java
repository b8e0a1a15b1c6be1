package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.subscribing.AccountUse;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscribing.Openings.Client;
import com.strategymarket.domain.subscribing.Openings.ClientOffer;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.testkit.subscription.Desk;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An opening through a partner comes into being with all that belongs to it, or not at all. */
public abstract class WholeOpeningsContract extends InASubscribingWorld {

    private static final YearMonth MONTH = YearMonth.parse("2026-11");
    private static final EmailPrint PRINT = new EmailPrint("a-print");
    private static final Space ZEBU = SubscriptionSample.ZEBU;

    private final BrokerAccount account = SubscriptionSample.account(1, ANNA);
    private final Agreement agreement = SubscriptionSample.through(ZEBU, 1, ANNA);

    private Opening whole() {
        var use = new AccountUse.Fresh(account);
        var trading = Desk.trading(agreement, use, SubscriptionSample.allocation(1, account));
        var fee =
                LedgerEntry.fee(
                        agreement,
                        agreement.calendar().period(0),
                        SubscriptionSample.rupees("999"),
                        SubscriptionSample.NOW);
        return Desk.paying(trading, fee).introducing(newcomer(ANNA));
    }

    private static NewUser newcomer(UserId user) {
        var address = new EmailAddress("anna@example.com");
        return new NewUser(user, address, PRINT, Optional.of(ZEBU), SubscriptionSample.NOW);
    }

    @Test
    void userAccountAndFeeComeWithIt() {
        assertEquals(Optional.empty(), offer(ZEBU).user());
        var opened = desk.open(whole());

        assertEquals(Optional.of(opened), world.subscriptions().find(ANNA, opened.id()));
        var offer = offer(ZEBU);
        assertEquals(Optional.of(new KnownUser(ANNA, Optional.of(ZEBU))), offer.user());
        assertEquals(Optional.of(new Holder(ANNA, account.id())), offer.holder());
        assertEquals(
                List.of("99900 29970 69930 1"),
                earned().stream().map(WholeOpeningsContract::told).toList());
        assertEquals(1, counted(1));
        assertEquals(1, world.trail(opened.subject()).size());
    }

    @Test
    void whoCameByThemselvesIsNobodysToActFor() {
        var user =
                new NewUser(
                        BINA,
                        new EmailAddress("bina@example.com"),
                        PRINT,
                        Optional.empty(),
                        SubscriptionSample.NOW);
        desk.open(plain(SubscriptionSample.free(2, BINA)).introducing(user));

        assertEquals(Optional.of(new KnownUser(BINA, Optional.empty())), offer(ZEBU).user());
    }

    /** Only a partner's own tests see what is linked for them, and they see nothing else. */
    @Test
    void testsAndWhatIsRealDoNotSeeEachOthersAccounts() {
        desk.link(account);
        assertEquals(Optional.empty(), offer(SubscriptionSample.ZEBU_TEST).holder());
        var tried =
                SubscriptionSample.account(2, BINA, account.client())
                        .through(SubscriptionSample.ZEBU_TEST);
        desk.link(tried);

        assertEquals(
                Optional.of(new Holder(BINA, tried.id())),
                offer(SubscriptionSample.ZEBU_TEST).holder());
        assertEquals(Optional.of(new Holder(ANNA, account.id())), offer(ZEBU).holder());
    }

    @Test
    void nothingComesOfItWhenTheAccountIsTaken() {
        desk.link(SubscriptionSample.account(5, BINA, account.client()));

        leavesNothing(whole());
    }

    @Test
    void nothingComesOfItWhenTheAddressIsSomebodysByNow() {
        desk.open(plain(SubscriptionSample.free(2, BINA)).introducing(newcomer(BINA)));

        leavesNothing(whole());
        assertEquals(BINA, offer(ZEBU).user().orElseThrow().id());
    }

    @Test
    void nothingComesOfItWhenTheLinkedAccountIsGone() {
        var use = AccountUse.Linked.of(account);
        var trading = Desk.trading(agreement, use, SubscriptionSample.allocation(1, account));

        leavesNothing(trading);
        desk.link(SubscriptionSample.account(1, BINA));
        leavesNothing(trading);
    }

    @Test
    void nothingComesOfItWhenTheFeeIsBookedAlready() {
        var opening = whole();
        var twice = opening.fee().orElseThrow();
        var other = SubscriptionSample.through(ZEBU, 2, BINA);
        desk.open(Desk.paying(plain(other), twice));

        refused(() -> desk.open(opening));
        assertEquals(Optional.empty(), world.subscriptions().find(ANNA, agreement.id()));
        assertEquals(1, earned().getFirst().subscriptions());
        assertEquals(1, counted(1));
    }

    @Test
    void nothingComesOfItWhenTheRequestIsAnsweredAlready() {
        var question = SubscriptionSample.question(1, ZEBU, account.client().clientId());
        var asked = desk.ask(PartnerRequest.ask(ANNA, "Zebu", question, SubscriptionSample.NOW));
        var accepted = asked.answered(PartnerRequest.Status.ACCEPTED, SubscriptionSample.NOW);
        var declined =
                desk.save(
                        asked,
                        asked.answered(PartnerRequest.Status.DECLINED, SubscriptionSample.NOW));

        leavesNothing(whole().answering(accepted));
        assertEquals(Optional.of(declined), world.requests().find(ANNA, asked.id()));

        var anew = PartnerRequest.ask(ANNA, "Zebu", question, SubscriptionSample.NOW);
        var again = desk.save(declined, anew.after(declined));
        var yes = again.answered(PartnerRequest.Status.ACCEPTED, SubscriptionSample.NOW);
        desk.open(whole().answering(yes));
        assertEquals(Optional.of(yes), world.requests().find(ANNA, asked.id()));
    }

    @Test
    void theAnswerIsKeptWithItAndCountsMoreThanAFailedCondition() {
        var subject = "SUBSCRIPTION#" + agreement.id();
        var first = receipt("first");
        world.openings().open(whole(), desk.trace(subject, Optional.of(first)));

        for (var again : List.of(whole(), plain(SubscriptionSample.free(2, BINA)))) {
            var trace = desk.trace(subject, Optional.of(receipt("second")));
            var thrown =
                    assertThrows(AnsweredBefore.class, () -> world.openings().open(again, trace));
            assertEquals(first, thrown.first());
        }
        assertEquals(1, counted(1));
        assertEquals(1, world.trail(subject).size());
    }

    @Test
    void whatFailsKeepsNoAnswer() {
        desk.open(SubscriptionSample.free(2, ANNA));
        var trace = desk.trace("SUBSCRIPTION#x", Optional.of(receipt("refused")));

        refused(() -> world.openings().open(whole(), trace));

        world.receipts().keep(receipt("second"), SubscriptionSample.NOW);
    }

    private void leavesNothing(Opening opening) {
        long before = counted(1);
        refused(() -> desk.open(opening));

        assertEquals(Optional.empty(), world.subscriptions().find(ANNA, agreement.id()));
        assertEquals(Optional.empty(), world.openings().standing(ANNA, agreement.template()));
        assertEquals(Optional.empty(), world.accounts().find(ANNA, account.id()));
        assertEquals(before, counted(1));
        assertEquals(List.of(), earned());
        assertEquals(List.of(), world.trail(opening.subscription().subject()));
    }

    private static Opening plain(Agreement agreement) {
        return Desk.plain(
                KeptSubscription.open(Subscription.Active.since(agreement), Allocations.NONE));
    }

    private ClientOffer offer(Space partner) {
        var template = SubscriptionSample.template(1);
        return world.openings().offer(new Client(partner, template, PRINT, account.client()));
    }

    private List<Totals> earned() {
        return world.ledger().turnover(ZEBU, MONTH, SubscriptionSample.NOW).totals();
    }

    private static String told(Totals totals) {
        return "%d %d %d %d"
                .formatted(
                        totals.gross().minor(),
                        totals.partnerShare().minor(),
                        totals.platformShare().minor(),
                        totals.subscriptions());
    }

    private static Receipt receipt(String answer) {
        var expiresAt = SubscriptionSample.NOW.plus(Duration.ofDays(1));
        return new Receipt("caller", "POST /x", "k", "b", 201, Map.of(), answer, expiresAt);
    }
}
