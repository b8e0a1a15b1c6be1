package com.strategymarket.platform.http;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.platform.http.once.Once;

import java.util.Map;
import java.util.Optional;

/**
 * Leads a request to what answers it: who is it, is it well formed, and has it been answered
 * before?
 */
public final class Dispatcher {

    private final Entrance entrance;
    private final CallReader reader;
    private final Receipts receipts;
    private final Problems problems;

    public Dispatcher(Entrance entrance, CallReader reader, Receipts receipts, Problems problems) {
        this.entrance = entrance;
        this.reader = reader;
        this.receipts = receipts;
        this.problems = problems;
    }

    /**
     * @param courtesy takes what any answer to the caller has to tell, a refusal as well
     */
    public Reply dispatch(Router.Match match, Request request, Map<String, String> courtesy) {
        return entrance.serve(
                match.endpoint().operation().route(),
                request,
                courtesy,
                entrant -> answer(match.endpoint(), match, request, entrant));
    }

    private <B> Reply answer(
            Endpoint<B> endpoint, Router.Match match, Request request, Entrant entrant) {
        var call = reader.read(endpoint.operation(), request, match.pathParameters(), entrant);
        return call.once()
                .map(once -> onceOnly(endpoint, call, once))
                .orElseGet(() -> endpoint.handler().handle(call));
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
     * answer itself, and counts more than any other refusal.
     */
    private <B> Reply handleOrKeepRefusal(Endpoint<B> endpoint, Call<B> call, Once once) {
        try {
            return endpoint.handler().handle(call);
        } catch (ProblemException refusal) {
            if (!isOutcome(refusal.problem().code())) {
                throw answeredBefore(refusal.problem().code().kind(), once).orElse(refusal);
            }
            var reply = problems.reply(refusal.problem(), once.request().id());
            receipts.keep(once.receipt(reply), once.now());
            return reply;
        }
    }

    /** What came of the first request, or the time since, may be why the second is refused. */
    private Optional<RuntimeException> answeredBefore(ProblemCode.Kind refusal, Once once) {
        return canComeOfTheFirst(refusal)
                ? receipts.find(once.id(), once.now()).map(AnsweredBefore::new)
                : Optional.empty();
    }

    private static boolean canComeOfTheFirst(ProblemCode.Kind kind) {
        return kind == ProblemCode.Kind.INVALID || kind == ProblemCode.Kind.STALE;
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
