package com.strategymarket.testkit.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.platform.dynamo.payment.SandboxOffice;
import com.strategymarket.platform.dynamo.payment.SandboxOutcome;
import com.strategymarket.platform.dynamo.payment.SandboxPayment;
import com.strategymarket.platform.dynamo.payment.SandboxPayments;
import com.strategymarket.testkit.count.TableCounts;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

class SandboxPaymentsTest extends PaymentsContract {

    @Override
    protected PaymentsWorld world() {
        return new SandboxWorld(new TableCounts());
    }

    private record SandboxWorld(TableCounts owner) implements PaymentsWorld {

        @Override
        public Payments payments() {
            return new SandboxPayments(owner.table());
        }

        private SandboxOffice office() {
            return new SandboxOffice(owner.table());
        }

        private void next(SandboxOutcome outcome) {
            office().script(Optional.empty(), List.of(outcome));
        }

        @Override
        public void refusesNext() {
            next(SandboxOutcome.DECLINE);
        }

        @Override
        public void delaysNext() {
            next(SandboxOutcome.PENDING);
        }

        @Override
        public void losesNextAnswer() {
            next(SandboxOutcome.UNKNOWN);
        }

        @Override
        public void losesNextQuestion() {
            next(SandboxOutcome.TIMEOUT);
        }

        @Override
        public Money takenFrom(UserId payer) {
            return office().payments(payer).stream()
                    .map(SandboxPayment::taken)
                    .reduce(Money.zero(Currency.getInstance("INR")), Money::plus);
        }

        @Override
        public void close() {
            owner.close();
        }
    }
}
