package com.strategymarket.functions.stream;

import static com.strategymarket.contract.LambdaFunction.TABLE_STREAM;

import com.strategymarket.platform.wiring.Surroundings;

import java.util.List;

/** Puts the function together: a new reaction to events is one more line here. */
final class TableStreamWiring {

    private TableStreamWiring() {}

    static StreamDispatcher dispatcher(Surroundings surroundings) {
        surroundings.settings(TABLE_STREAM);
        var log = surroundings.logOf(TABLE_STREAM);
        var metrics = surroundings.metricsOf(TABLE_STREAM);
        return new StreamDispatcher(List.of(new TellEvent(log, metrics)), log);
    }
}
