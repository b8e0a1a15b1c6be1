package com.strategymarket.functions.signin;

import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.platform.telemetry.Cost;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

/** That somebody came, and not who. */
final class SignInLog {

    private final Log log;
    private final Metrics metrics;

    SignInLog(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    void admitted(String id, Step step) {
        var cost = Cost.current();
        log.ofRequest(id)
                .with("step", step.name())
                .with("table_calls", cost.calls())
                .with("read_units", cost.readUnits())
                .with("write_units", cost.writeUnits())
                .info("sign-in");
        count(0);
    }

    void refused(String id, RuntimeException why) {
        log.ofRequest(id).error("sign-in failed", why);
        count(1);
    }

    private void count(long failures) {
        metrics.of("sign_in").count("Requests", 1).count("ServerErrors", failures).write();
    }
}
