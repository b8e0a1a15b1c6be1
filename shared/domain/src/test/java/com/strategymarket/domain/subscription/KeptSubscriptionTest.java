package com.strategymarket.domain.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.domain.subscription.allocation.Sizing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class KeptSubscriptionTest {

    private static final Agreement PAID = Sample.alone("999");
    private static final Active ACTIVE = Active.since(PAID);

    @Test
    void everyChangeCounts() {
        var opened = KeptSubscription.open(ACTIVE, Allocations.NONE);
        var paused = opened.next(ACTIVE.paused());
        var traded = paused.on(new Allocations(List.of(allocation())));

        assertEquals(
                List.of(1L, 2L, 3L), List.of(opened.version(), paused.version(), traded.version()));
        assertEquals(Status.PAUSED, traded.status());
        assertEquals(Allocations.NONE, paused.allocations());
        assertEquals(1, traded.allocations().all().size());
        assertEquals(PAID, traded.agreement());
    }

    /** What was traded when it ended is still told of. */
    @Test
    void theEndLeavesWhereItWasTraded() {
        var traded = KeptSubscription.open(ACTIVE, new Allocations(List.of(allocation())));
        var ended =
                traded.next(
                        ACTIVE.cancelled(
                                Sample.NOW, Cancelled.Reason.ASKED_FOR, OpenPositions.EXIT));

        assertTrue(traded.isLive());
        assertFalse(ended.isLive());
        assertEquals(traded.allocations(), ended.allocations());
        assertEquals(traded.subject(), ended.subject());
    }

    @Test
    void aFirstFeeIsDueAtOnce() {
        assertEquals(Optional.of(Sample.NOW), new PendingPayment(PAID).billingDue());
    }

    @Test
    void theNextFeeIsDueWhenThePaidPeriodIsOver() {
        var over = Optional.of(Instant.parse("2027-02-28T00:00:00Z"));

        assertEquals(over, ACTIVE.billingDue());
        assertEquals(over, ACTIVE.paused().billingDue());
    }

    /** It has to be ended then. */
    @Test
    void whatEndsWithItsPeriodIsLookedAfterAsWell() {
        var ending = ACTIVE.with(ACTIVE.paid().orElseThrow().ending(OpenPositions.LEAVE));

        assertEquals(ACTIVE.billingDue(), ending.billingDue());
    }

    @Test
    void anOverdueFeeIsDueAsOftenAsItIsAskedFor() {
        var unpaid = PAID.calendar().period(1);
        var dunning = Dunning.begin(Sample.NOW);

        assertEquals(
                Optional.of(Sample.NOW.plus(Duration.ofDays(1))),
                new PastDue(PAID, unpaid, dunning, false, Optional.empty()).billingDue());
        assertEquals(
                Optional.of(Sample.NOW.plus(Duration.ofDays(7))),
                new PastDue(
                                PAID,
                                unpaid,
                                dunning.again(Sample.NOW).again(Sample.NOW),
                                false,
                                Optional.empty())
                        .billingDue());
    }

    @Test
    void whatBillsNobodyIsNeverDue() {
        assertEquals(Optional.empty(), Active.since(Sample.free()).billingDue());
        assertEquals(Optional.empty(), Active.since(Sample.free()).paused().billingDue());
        var ended = ACTIVE.cancelled(Sample.NOW, Cancelled.Reason.NOT_PAID, OpenPositions.EXIT);
        assertEquals(Optional.empty(), ended.billingDue());
    }

    @Test
    void whatIsTriedOutIsNeverDue() {
        var space = new Space(Sample.ZEBU.partner(), Environment.TEST);
        var terms = new Terms(Sample.paid("999"), Optional.of(RevenueShare.USUAL));
        var tried = Sample.agreement(terms, Optional.of(space));
        var unpaid = tried.calendar().period(1);

        assertTrue(tried.isTest());
        assertFalse(PAID.isTest());
        assertFalse(Sample.throughPartner("999", RevenueShare.USUAL).isTest());
        for (var state :
                List.of(
                        new PendingPayment(tried),
                        Active.since(tried),
                        Active.since(tried).paused(),
                        new PastDue(
                                tried,
                                unpaid,
                                Dunning.begin(Sample.NOW),
                                true,
                                Optional.empty()))) {
            assertEquals(Optional.empty(), state.billingDue());
        }
    }

    @Test
    void whetherItIsFreeIsWhatWasAgreed() {
        assertTrue(Sample.free().isFree());
        assertFalse(PAID.isFree());
        assertEquals(
                Optional.empty(), new Terms(new Pricing.Free(), Optional.empty()).monthlyFee());
    }

    /** Days are those of UTC: late in India's evening it is not the next day yet. */
    @Test
    void theCalendarBeginsOnTheDayInUtc() {
        assertEquals("2027-01-31", PAID.calendar().first().toString());
    }

    private static Allocation allocation() {
        var form = "01M7Y1KC5THX4R803HM9Q3BZCK";
        return new Allocation(
                new AllocationId(form),
                new BrokerAccountId(form),
                new BrokerClient(Broker.KNOWN.getFirst(), "ZB-1"),
                new Sizing(BigDecimal.ONE, 1, Optional.empty()),
                Sample.NOW);
    }
}
