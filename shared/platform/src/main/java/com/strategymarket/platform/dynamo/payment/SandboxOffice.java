package com.strategymarket.platform.dynamo.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;

import java.util.List;
import java.util.Optional;

/** The side of the sandbox that its operator sees: what it has taken, and what it is to do next. */
public final class SandboxOffice {

    private static final int PAGE = 1_000;

    private final Table table;

    public SandboxOffice(Table table) {
        this.table = table;
    }

    /**
     * Takes the place of what was scripted before.
     *
     * @param payer whose payments it is about; those of anybody without
     */
    public void script(Optional<UserId> payer, List<SandboxOutcome> next) {
        var key = SandboxScript.key(payer);
        var before = SandboxScript.read(key, table.get(key));
        table.write(before.followedBy(next).replacing(before));
    }

    /**
     * In the order of their ids: of one subscription, in the order in which they were asked for.
     */
    public List<SandboxPayment> payments(UserId payer) {
        return Pages.all(table, PaymentItem.of(payer, PAGE)).stream()
                .map(PaymentItem::read)
                .toList();
    }
}
