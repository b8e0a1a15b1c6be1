package com.strategymarket.platform.wiring;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Settings;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.platform.http.CallReader;
import com.strategymarket.platform.http.Dispatcher;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.http.Problems;
import com.strategymarket.platform.http.RequestLog;
import com.strategymarket.platform.http.Router;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.paging.Cursors;

import java.util.List;

/** What every function that serves routes is wired with. */
public final class ApiWiring {

    private ApiWiring() {}

    public static Front front(
            LambdaFunction function,
            Surroundings surroundings,
            Receipts receipts,
            List<Endpoint<?>> endpoints) {
        var settings = surroundings.settings(function);
        var clock = surroundings.clock();
        var problems = new Problems(settings.get(Settings.PROBLEM_TYPES));
        var cursors = new Cursors(settings.get(Settings.CURSOR_KEYS));
        var addresses =
                new AddressLimiter(settings.get(Settings.PUBLIC_REQUESTS_PER_MINUTE), clock);
        var dispatcher =
                new Dispatcher(
                        new Authenticator(),
                        addresses,
                        new CallReader(cursors, clock),
                        receipts,
                        problems);
        var log = new RequestLog(surroundings.logOf(function), surroundings.metricsOf(function));
        return new Front(
                new Router(endpoints),
                dispatcher,
                problems,
                log,
                settings.get(Settings.SERVER_TIMING));
    }
}
