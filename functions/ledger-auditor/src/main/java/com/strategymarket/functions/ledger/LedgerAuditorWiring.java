package com.strategymarket.functions.ledger;

import static com.strategymarket.contract.LambdaFunction.LEDGER_AUDITOR;

import com.strategymarket.platform.dynamo.revenue.DynamoAudits;
import com.strategymarket.platform.wiring.Surroundings;

/** Puts the function together. */
final class LedgerAuditorWiring {

    private LedgerAuditorWiring() {}

    static AuditBooks audit(Surroundings surroundings) {
        var table = surroundings.table(surroundings.settings(LEDGER_AUDITOR));
        return new AuditBooks(
                new DynamoAudits(table),
                surroundings.clock(),
                surroundings.logOf(LEDGER_AUDITOR),
                surroundings.metricsOf(LEDGER_AUDITOR));
    }
}
