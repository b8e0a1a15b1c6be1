package com.strategymarket.platform.http;

import com.strategymarket.contract.Access;
import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.once.Once;

/**
 * Leads a request to what answers it: who is it, is it well formed, and has it been answered
 * before?
 */
public final class Dispatcher {

    private final Authenticator authenticator;
    private final AddressLimiter addresses;
    private final CallReader reader;
    private final Receipts receipts;
    private final Problems problems;

    public Dispatcher(
            Authenticator authenticator,
            AddressLimiter addresses,
            CallReader reader,
            Receipts receipts,
            Problems problems) {
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.reader = reader;
        this.receipts = receipts;
        this.problems = problems;
    }

    public Reply dispatch(Router.Match match, Request request) {
        return dispatch(match.endpoint(), match, request);
    }

    private <B> Reply dispatch(Endpoint<B> endpoint, Router.Match match, Request request) {
        var access = endpoint.operation().route().access();
        if (!access.needsToken()) {
            limit(access, request);
        }
        var caller = authenticator.authenticate(request, access);
        var call = reader.read(endpoint.operation(), request, match.pathParameters(), caller);
        return call.once()
                .map(once -> onceOnly(endpoint, call, once))
                .orElseGet(() -> endpoint.handler().handle(call));
    }

    /** Before the credential is looked at: a guess costs as much as a visit. */
    private void limit(Access access, Request request) {
        if (!(access instanceof Access.Partner)) {
            addresses.take(request.sourceAddress());
        }
    }

    private <B> Reply onceOnly(Endpoint<B> endpoint, Call<B> call, Once once) {
        try {
            return handleOrKeepRefusal(endpoint, call, once);
        } catch (AnsweredBefore earlier) {
            return once.replay(earlier.first());
        }
    }

    /**
     * A refusal that tells an outcome is an answer like any other, and is kept; an effect keeps its
     * answer itself.
     */
    private <B> Reply handleOrKeepRefusal(Endpoint<B> endpoint, Call<B> call, Once once) {
        try {
            return endpoint.handler().handle(call);
        } catch (ProblemException refusal) {
            if (!isOutcome(refusal.problem().code())) {
                throw refusal;
            }
            var reply = problems.reply(refusal.problem(), once.request().id());
            receipts.keep(once.receipt(reply), once.now());
            return reply;
        }
    }

    private static boolean isOutcome(ProblemCode code) {
        return switch (code.kind()) {
            case ABSENT -> true;
            case CONFLICT ->
                    code != ProblemCode.REQUEST_IN_PROGRESS && code != ProblemCode.EDIT_CONFLICT;
            default -> false;
        };
    }
}
