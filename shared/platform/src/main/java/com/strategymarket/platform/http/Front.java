package com.strategymarket.platform.http;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.Router.Match;
import com.strategymarket.platform.http.gateway.GatewayEvents;
import com.strategymarket.platform.telemetry.Cost;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a request enters a function and its answer leaves: what every answer has is put on here,
 * and whatever goes wrong inside becomes a problem here.
 */
public final class Front {

    private final GatewayEvents events = new GatewayEvents();
    private final Router router;
    private final Dispatcher dispatcher;
    private final Problems problems;
    private final RequestLog log;
    private final boolean tellsCost;

    public Front(
            Router router,
            Dispatcher dispatcher,
            Problems problems,
            RequestLog log,
            boolean tellsCost) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.problems = problems;
        this.log = log;
        this.tellsCost = tellsCost;
    }

    public void answer(InputStream in, OutputStream out) {
        events.write(Cost.measured(() -> answer(in)), out);
    }

    private Reply answer(InputStream in) {
        long began = System.nanoTime();
        var event = events.read(in);
        var id = event.getRequestContext().getRequestId();
        var served = Optional.<Match>empty();
        var courtesy = new TreeMap<String, String>();
        Reply reply;
        try {
            var request = events.request(event);
            var match = router.find(request);
            served = Optional.of(match);
            reply = dispatcher.dispatch(match, request, courtesy);
        } catch (ProblemException refusal) {
            log.refused(id, refusal);
            reply = problems.reply(refusal.problem(), id);
        } catch (RuntimeException unexpected) {
            log.failed(id, unexpected);
            reply = problems.reply(Problem.of(ProblemCode.INTERNAL_ERROR), id);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        log.answered(id, served.map(Match::endpoint), reply, took);
        return finished(reply.with(courtesy), id, took);
    }

    private Reply finished(Reply reply, String id, Duration took) {
        var finished = reply.with("X-Request-Id", id).with("X-Content-Type-Options", "nosniff");
        if (!reply.headers().containsKey("Cache-Control")) {
            finished = finished.with("Cache-Control", "no-store");
        }
        return tellsCost
                ? finished.with("Server-Timing", Cost.current().serverTiming(took))
                : finished;
    }
}
