package com.strategymarket.functions.ledger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.InputStream;
import java.io.OutputStream;

/** The function ledger-auditor: adds up the books, each day. Its runtime makes one and keeps it. */
public final class LedgerAuditorFunction implements RequestStreamHandler {

    private final AuditBooks audit;

    public LedgerAuditorFunction() {
        this(Surroundings.ofLambda());
    }

    public LedgerAuditorFunction(Surroundings surroundings) {
        this.audit = LedgerAuditorWiring.audit(surroundings);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        audit.handle();
    }
}
