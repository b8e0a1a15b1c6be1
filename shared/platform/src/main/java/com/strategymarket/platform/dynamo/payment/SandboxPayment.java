package com.strategymarket.platform.dynamo.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.payment.PaymentRequest;

/**
 * A payment as the sandbox has it.
 *
 * @param returns 1 when it was given back
 * @param asked how often it was asked for
 */
public record SandboxPayment(PaymentRequest request, Status status, long returns, long asked) {

    /** What became of it. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        DECLINED
    }

    static SandboxPayment first(PaymentRequest request, Status status) {
        return new SandboxPayment(request, status, 0, 1);
    }

    SandboxPayment askedAgain() {
        return new SandboxPayment(request, status, returns, asked + 1);
    }

    SandboxPayment in(Status other) {
        return new SandboxPayment(request, other, returns, asked);
    }

    SandboxPayment returned() {
        return new SandboxPayment(request, status, 1, asked);
    }

    UserId payer() {
        return request.payer();
    }

    /** What the sandbox has of it. */
    public Money taken() {
        return status == Status.SUCCEEDED && returns == 0
                ? request.fee()
                : Money.zero(request.fee().currency());
    }
}
