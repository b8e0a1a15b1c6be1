package com.strategymarket.platform.http;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.HttpMethod;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Permission;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.visit.Verdict;
import com.strategymarket.domain.partner.visit.Visit;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.Gatehouse;
import com.strategymarket.platform.http.guard.partner.Gatehouse.Pair;

import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A partner that asks, and what it is answered. Whoever waits for ever fails, and does not hang.
 */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class AskingPartner {

    static final Permission READ = Permission.MARKETPLACE_READ;
    static final Route POST =
            new Route(
                    "postSomething",
                    HttpMethod.POST,
                    "/something",
                    Access.partner(READ),
                    LambdaFunction.PARTNER_API_MANAGER,
                    true);

    final Gatehouse house = new Gatehouse();
    final Entrance entrance =
            new Entrance(
                    new Authenticator(),
                    new AddressLimiter("address", 1, house::now),
                    house.gate(),
                    house::now);
    final Pair pair = house.pair(READ);
    final Map<String, String> courtesy = new TreeMap<>();
    final List<PartnerKey> answered = Collections.synchronizedList(new ArrayList<>());

    Reply get(Function<Entrant, Reply> answer) {
        return serve(Routes.BROWSE_TEMPLATES, answer);
    }

    Reply serve(Route route, Function<Entrant, Reply> answer) {
        return serve(pair, route, answer);
    }

    Reply serve(Pair shown, Route route, Function<Entrant, Reply> answer) {
        var request = shown.on(TestRequest.of(route.method().name(), route.path()));
        return entrance.serve(route, request.build(), courtesy, answer);
    }

    Reply ok(Entrant entrant) {
        answered.add(((Caller.Partner) entrant.caller()).partnerKey());
        return Reply.of(200, "text/plain", "ok");
    }

    static Function<Entrant, Reply> refusing(ProblemCode code) {
        return entrant -> {
            throw Problem.of(code).thrown();
        };
    }

    static Verdict admitted(Visit visit) {
        var limits = visit.key().terms().limits();
        return new Verdict.Admitted(Standing.untouched(limits, visit.now()).afterOne());
    }

    static Verdict exhausted(Visit visit) {
        var limits = visit.key().terms().limits();
        var full = Standing.nanos(visit.now()) + limits.minute().span();
        return new Verdict.Exhausted(new Standing(limits, full, 0, visit.now()));
    }
}
