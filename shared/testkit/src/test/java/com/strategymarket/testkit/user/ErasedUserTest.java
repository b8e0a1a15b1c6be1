package com.strategymarket.testkit.user;

import static com.strategymarket.testkit.user.UserSample.NOW;
import static com.strategymarket.testkit.user.UserSample.ZEBU;
import static com.strategymarket.testkit.user.UserSample.id;
import static com.strategymarket.testkit.user.UserSample.introduced;
import static com.strategymarket.testkit.user.UserSample.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.revenue.DynamoLedger;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoOpenings;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A user is forgotten in person; what was agreed and paid stands as it did. */
class ErasedUserTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Money FEE =
            Money.ofMajor(new BigDecimal("999"), Currency.getInstance("INR"));

    private final TableUsers world = new TableUsers();
    private final LedgerBooks books = new LedgerBooks();
    private TracedTransactions transactions;
    private BasketId template;

    @BeforeEach
    void subscribeOne() {
        transactions = new TracedTransactions(world.table());
        var offerings = new DynamoOfferings(world.table(), transactions);
        template = new Admin(offerings).publish(1).basket().id();
        open(1, 7);
    }

    @AfterEach
    void end() {
        world.close();
    }

    /** As a partner subscribes somebody new. */
    private void open(int subscription, int user) {
        var agreement = agreement(subscription, id(user));
        var fee = LedgerEntry.fee(agreement, agreement.calendar().period(0), FEE, NOW);
        var opening =
                new Opening(
                        KeptSubscription.open(Active.since(agreement), Allocations.NONE),
                        Optional.empty(),
                        Optional.of(introduced(user, 1)),
                        Optional.of(fee),
                        Optional.empty());
        new DynamoOpenings(world.table(), transactions, books)
                .open(opening, trace(id(user), "subscription.opened"));
    }

    private Agreement agreement(int subscription, UserId user) {
        return new Agreement(
                new SubscriptionId("01KAFM%020d".formatted(subscription)),
                user,
                template,
                PartnerSample.ADMIN,
                new Terms(new Pricing.Paid(FEE), Optional.of(RevenueShare.USUAL)),
                Optional.of(ZEBU),
                NOW);
    }

    private static Trace trace(UserId user, String what) {
        return UserSample.trace(user, what, what + user);
    }

    @Test
    void theBooksStillAddUp() {
        var before = turnover();

        assertTrue(world.users().erase(id(7), trace(id(7), "user.erased")));

        assertEquals(before, turnover());
        assertEquals(FEE, turnover().totals().getFirst().gross());
    }

    @Test
    void nothingGoesButWhoTheyWereInPerson() {
        var before = contents();

        world.users().erase(id(7), trace(id(7), "user.erased"));

        var gone = new HashSet<>(before);
        gone.removeAll(contents());
        assertEquals(Set.of(id(7) + "/PROFILE", "EMAIL#" + print(1) + "/USER"), gone);
        assertTrue(
                new DynamoSubscriptions(world.table(), transactions)
                        .find(id(7), agreement(1, id(7)).id())
                        .isPresent());
    }

    @Test
    void theirAddressIsFreeForSomebodyNew() {
        world.users().erase(id(7), trace(id(7), "user.erased"));

        open(2, 8);

        assertEquals(
                Optional.of(id(8)),
                world.users().holderOf(print(1)).map(holder -> holder.user().id()));
        assertEquals(2, turnover().totals().getFirst().subscriptions());
    }

    private Turnover turnover() {
        return new DynamoLedger(world.table(), transactions, books)
                .turnover(ZEBU, MONTH, NOW.plus(Duration.ofDays(1)));
    }

    private Set<String> contents() {
        var embedded = world.embedded();
        var found = new HashSet<String>();
        TableContents.of(embedded.client(), embedded.tableName())
                .keys()
                .forEach(key -> found.add(key.partition() + "/" + key.sort()));
        return found;
    }
}
