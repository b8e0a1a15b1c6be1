package com.strategymarket.platform.wiring;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Settings;
import com.strategymarket.platform.credential.BcryptHasher;
import com.strategymarket.platform.dynamo.partner.DynamoLimiter;
import com.strategymarket.platform.dynamo.partner.DynamoPartnerKeys;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.http.CallReader;
import com.strategymarket.platform.http.Dispatcher;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Entrance;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.http.Problems;
import com.strategymarket.platform.http.RequestLog;
import com.strategymarket.platform.http.Router;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.GuessGuard;
import com.strategymarket.platform.http.guard.partner.KeyProof;
import com.strategymarket.platform.http.guard.partner.PartnerGate;
import com.strategymarket.platform.http.paging.Cursors;

import java.util.List;

/** What every function that serves routes is wired with. */
public final class ApiWiring {

    private ApiWiring() {}

    public static Front front(
            LambdaFunction function, Surroundings surroundings, List<Endpoint<?>> endpoints) {
        var settings = surroundings.settings(function);
        var transactions = new TracedTransactions(surroundings.table(settings));
        var problems = new Problems(settings.get(Settings.PROBLEM_TYPES));
        var cursors = new Cursors(surroundings.secret(settings, Settings.CURSOR_KEYS));
        var log = new RequestLog(surroundings.logOf(function), surroundings.metricsOf(function));
        var dispatcher =
                new Dispatcher(
                        entrance(surroundings, settings, log),
                        new CallReader(cursors, surroundings.clock()),
                        transactions,
                        problems);
        return new Front(
                new Router(endpoints),
                dispatcher,
                problems,
                log,
                settings.get(Settings.SERVER_TIMING));
    }

    private static Entrance entrance(Surroundings surroundings, Settings settings, RequestLog log) {
        var clock = surroundings.clock();
        var perMinute = settings.get(Settings.PUBLIC_REQUESTS_PER_MINUTE);
        return new Entrance(
                new Authenticator(),
                new AddressLimiter("address", perMinute, clock),
                partnerGate(surroundings, settings, log),
                clock);
    }

    private static PartnerGate partnerGate(
            Surroundings surroundings, Settings settings, RequestLog log) {
        var clock = surroundings.clock();
        var table = surroundings.table(settings);
        var limiter = new DynamoLimiter(table);
        var proof =
                new KeyProof(
                        new DynamoPartnerKeys(table, new TracedTransactions(table)),
                        limiter,
                        new BcryptHasher(BcryptHasher.STRENGTH),
                        new GuessGuard(settings.get(Settings.SECRET_CHECKS_PER_MINUTE), clock),
                        surroundings.random());
        return new PartnerGate(proof, limiter, log, clock);
    }
}
