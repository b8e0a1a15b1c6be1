package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout.Subscribed;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Dunning;
import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.domain.subscription.PaidTime;
import com.strategymarket.domain.subscription.Status;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Subscription.Active;
import com.strategymarket.domain.subscription.Subscription.Cancelled;
import com.strategymarket.domain.subscription.Subscription.PastDue;
import com.strategymarket.domain.subscription.Subscription.Paused;
import com.strategymarket.domain.subscription.Subscription.PendingPayment;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;

import java.util.Currency;
import java.util.Optional;

/** What a state remembers beside its name. */
final class StateAttributes {

    private StateAttributes() {}

    static void write(Subscription state, ItemWriter writer) {
        switch (state) {
            case PendingPayment pending -> {}
            case Active(var agreement, var paid) -> write(paid, writer);
            case Paused(var agreement, var paid) -> write(paid, writer);
            case PastDue overdue -> {
                writer.number(Subscribed.PERIOD, overdue.unpaid().number())
                        .instant(Subscribed.UNPAID_SINCE, overdue.dunning().since())
                        .number(Subscribed.FAILURES, overdue.dunning().failures())
                        .flag(Subscribed.WAS_PAUSED, overdue.wasPaused());
                writeAgreed(overdue.agreedFee(), writer);
            }
            case Cancelled ended ->
                    writer.instant(Subscribed.CANCELLED_AT, ended.at())
                            .text(Subscribed.CANCEL_REASON, ended.reason().name())
                            .text(Subscribed.POSITIONS, ended.positions().name());
        }
    }

    private static void write(Optional<PaidTime> paid, ItemWriter writer) {
        paid.ifPresent(
                time -> {
                    writer.number(Subscribed.PERIOD, time.period().number())
                            .optionalText(Subscribed.END, time.end().map(Enum::name));
                    writeAgreed(time.agreedFee(), writer);
                });
    }

    private static void writeAgreed(Optional<Money> agreed, ItemWriter writer) {
        writer.optionalNumber(Subscribed.AGREED_FEE, agreed.map(Money::minor))
                .optionalText(
                        Subscribed.AGREED_CURRENCY, agreed.map(fee -> fee.currency().toString()));
    }

    static Subscription read(Status status, Agreement agreement, ItemReader reader) {
        return switch (status) {
            case PENDING_PAYMENT -> new PendingPayment(agreement);
            case ACTIVE -> new Active(agreement, paid(agreement, reader));
            case PAUSED -> new Paused(agreement, paid(agreement, reader));
            case PAST_DUE ->
                    new PastDue(
                            agreement,
                            agreement.calendar().period(period(reader.number(Subscribed.PERIOD))),
                            new Dunning(
                                    reader.instant(Subscribed.UNPAID_SINCE),
                                    Math.toIntExact(reader.number(Subscribed.FAILURES))),
                            reader.flag(Subscribed.WAS_PAUSED),
                            agreedFee(reader));
            case CANCELLED ->
                    new Cancelled(
                            agreement,
                            reader.instant(Subscribed.CANCELLED_AT),
                            Cancelled.Reason.valueOf(reader.text(Subscribed.CANCEL_REASON)),
                            OpenPositions.valueOf(reader.text(Subscribed.POSITIONS)));
        };
    }

    private static Optional<PaidTime> paid(Agreement agreement, ItemReader reader) {
        return reader.optionalNumber(Subscribed.PERIOD)
                .map(
                        number ->
                                new PaidTime(
                                        agreement.calendar().period(period(number)),
                                        reader.optionalText(Subscribed.END)
                                                .map(OpenPositions::valueOf),
                                        agreedFee(reader)));
    }

    private static Optional<Money> agreedFee(ItemReader reader) {
        return reader.optionalNumber(Subscribed.AGREED_FEE)
                .map(
                        minor ->
                                new Money(
                                        minor,
                                        Currency.getInstance(
                                                reader.text(Subscribed.AGREED_CURRENCY))));
    }

    private static int period(long number) {
        return Math.toIntExact(number);
    }
}
