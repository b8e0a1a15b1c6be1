package com.strategymarket.platform.dynamo.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.payment.PaymentOutcome;
import com.strategymarket.domain.payment.PaymentRequest;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.payment.SandboxPayment.Status;
import com.strategymarket.platform.dynamo.request.Write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A provider that moves no money: it says yes at once, unless its script says otherwise. Like a
 * real one it remembers every payment, so that asking twice is one.
 */
public final class SandboxPayments implements Payments {

    private static final int TRIES = 20;

    private final Table table;

    public SandboxPayments(Table table) {
        this.table = table;
    }

    @Override
    public PaymentOutcome ask(PaymentRequest request) {
        return undisturbed(
                () -> {
                    var found = payment(request.id());
                    var known = found.filter(payment -> payment.status() != Status.PENDING);
                    if (known.isPresent()) {
                        write(PaymentItem.replace(found, known.get().askedAgain()));
                        return told(known.get().status());
                    }
                    return decide(Reply.of(script(request.payer())), found, request);
                });
    }

    @Override
    public PaymentOutcome outcome(String id) {
        return undisturbed(
                () -> {
                    var found = payment(id);
                    if (found.isEmpty()) {
                        return new PaymentOutcome.NotAttempted();
                    }
                    var payment = found.get();
                    return payment.status() == Status.PENDING
                            ? decide(Reply.of(script(payment.payer())), found, payment.request())
                            : told(payment.status());
                });
    }

    @Override
    public PaymentOutcome giveBack(String id) {
        return undisturbed(
                () -> {
                    var found = payment(id);
                    if (found.filter(payment -> payment.status() == Status.SUCCEEDED).isEmpty()) {
                        return new PaymentOutcome.Declined("nothing was paid");
                    }
                    write(PaymentItem.replace(found, found.get().returned()));
                    return new PaymentOutcome.Succeeded();
                });
    }

    /** What the sandbox does with a question, and the script that is left after it. */
    private record Reply(Optional<SandboxOutcome> scripted, List<Write> used) {

        static Reply of(Optional<SandboxScript> script) {
            return script.map(
                            told ->
                                    new Reply(
                                            Optional.of(told.next().getFirst()),
                                            List.of(told.withoutFirst().replacing(told))))
                    .orElseGet(() -> new Reply(Optional.empty(), List.of()));
        }

        boolean arrives() {
            return scripted.filter(SandboxOutcome.TIMEOUT::equals).isEmpty();
        }

        Status status() {
            return scripted.map(
                            outcome ->
                                    switch (outcome) {
                                        case DECLINE -> Status.DECLINED;
                                        case PENDING -> Status.PENDING;
                                        case UNKNOWN, TIMEOUT -> Status.SUCCEEDED;
                                    })
                    .orElse(Status.SUCCEEDED);
        }

        boolean isLost() {
            return scripted.filter(SandboxOutcome.UNKNOWN::equals).isPresent() || !arrives();
        }
    }

    private PaymentOutcome decide(
            Reply reply, Optional<SandboxPayment> before, PaymentRequest request) {
        var writes = new ArrayList<>(reply.used());
        if (reply.arrives()) {
            var after =
                    before.map(payment -> payment.askedAgain().in(reply.status()))
                            .orElseGet(() -> SandboxPayment.first(request, reply.status()));
            writes.addAll(PaymentItem.replace(before, after));
        }
        write(writes);
        return reply.isLost() ? new PaymentOutcome.Unknown() : told(reply.status());
    }

    private static PaymentOutcome told(Status status) {
        return switch (status) {
            case PENDING -> new PaymentOutcome.Pending();
            case SUCCEEDED -> new PaymentOutcome.Succeeded();
            case DECLINED -> new PaymentOutcome.Declined("the sandbox was told so");
        };
    }

    private Optional<SandboxPayment> payment(String id) {
        return table.get(PaymentItem.key(id)).map(PaymentItem::read);
    }

    /** The payer's own, or else that for anybody, if it has something left. */
    private Optional<SandboxScript> script(UserId payer) {
        var keys =
                Stream.of(Optional.of(payer), Optional.<UserId>empty())
                        .map(SandboxScript::key)
                        .toList();
        var found = table.getAll(keys);
        return keys.stream()
                .map(key -> SandboxScript.read(key, Optional.ofNullable(found.get(key))))
                .filter(script -> !script.next().isEmpty())
                .findFirst();
    }

    private void write(List<Write> writes) {
        table.write(writes);
    }

    private static PaymentOutcome undisturbed(Supplier<PaymentOutcome> answer) {
        for (int tries = 1; ; tries++) {
            try {
                return answer.get();
            } catch (ConditionFailed meanwhile) {
                if (tries == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }
}
