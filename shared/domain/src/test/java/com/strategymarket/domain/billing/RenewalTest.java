package com.strategymarket.domain.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Sample;
import com.strategymarket.domain.subscription.Subscription.Cancelled.Reason;

import org.junit.jupiter.api.Test;

import java.util.Currency;

class RenewalTest {

    private static final Agreement AGREED = Sample.alone("999");
    private static final PaidTime PAID = PaidTime.of(AGREED.calendar().period(0));

    @Test
    void theSameFeeIsChargedForTheNextPeriod() {
        var charge = charge(PAID, Sample.paid("999"));

        assertEquals(Sample.rupees("999"), charge.fee());
        assertEquals(1, charge.next().number());
        assertEquals(AGREED, charge.agreement());
    }

    @Test
    void aCutHoldsFromTheNextPeriodOn() {
        var charge = charge(PAID, Sample.paid("899.50"));

        assertEquals(Sample.rupees("899.50"), charge.fee());
        assertEquals(
                Sample.rupees("899.50"), charge.agreement().terms().monthlyFee().orElseThrow());
    }

    @Test
    void aRiseEndsItUnlessItWasAgreedTo() {
        var rise = Sample.paid("1099");

        assertEquals(Reason.PRICE_NOT_AGREED, end(PAID, rise));
        assertEquals(
                Sample.rupees("1099"), charge(PAID.agreeing(Sample.rupees("1099")), rise).fee());
        assertEquals(Reason.PRICE_NOT_AGREED, end(PAID.agreeing(Sample.rupees("1098.99")), rise));
    }

    @Test
    void whoAgreedToMoreIsNotChargedMoreThanIsAsked() {
        var agreed = PAID.agreeing(Sample.rupees("1099"));

        assertEquals(Sample.rupees("1049"), charge(agreed, Sample.paid("1049")).fee());
    }

    @Test
    void anotherCurrencyIsAnotherPrice() {
        var dollars = new Pricing.Paid(new Money(100, Currency.getInstance("USD")));

        assertEquals(Reason.PRICE_NOT_AGREED, end(PAID, dollars));
    }

    @Test
    void whatBecomesFreeGoesOnForNothing() {
        var free =
                assertInstanceOf(Renewal.Free.class, Renewal.due(AGREED, PAID, new Pricing.Free()));

        assertEquals(true, free.agreement().isFree());
    }

    @Test
    void whatWasToEndWithItsPeriodDoesWhateverItCostsNow() {
        assertEquals(Reason.ASKED_FOR, end(PAID.ending(OpenPositions.EXIT), Sample.paid("999")));
        assertEquals(Reason.ASKED_FOR, end(PAID.ending(OpenPositions.EXIT), new Pricing.Free()));
    }

    @Test
    void whatIsOpenIsClosedUnlessItsUserSaidOtherwise() {
        assertEquals(OpenPositions.EXIT, ended(PAID, Sample.paid("1099")).positions());
        var leaving = PAID.ending(OpenPositions.LEAVE);
        assertEquals(OpenPositions.LEAVE, ended(leaving, Sample.paid("999")).positions());
    }

    private static Renewal.Charge charge(PaidTime paid, Pricing asked) {
        return assertInstanceOf(Renewal.Charge.class, Renewal.due(AGREED, paid, asked));
    }

    private static Reason end(PaidTime paid, Pricing asked) {
        return ended(paid, asked).reason();
    }

    private static Renewal.End ended(PaidTime paid, Pricing asked) {
        return assertInstanceOf(Renewal.End.class, Renewal.due(AGREED, paid, asked));
    }
}
