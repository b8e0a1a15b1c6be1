package com.strategymarket.testkit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.testkit.http.AnswerRules;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.http.OpenApi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A running instance of a function, asked with the gateway's events. */
public final class LiveFunction {

    private static final AnswerRules RULES = new AnswerRules(OpenApi.packaged());

    private static final Set<String> UNTOLD =
            Set.of("RateLimit is missing", "RateLimit is documented and missing");

    private final RequestStreamHandler handler;
    private final ByteArrayOutputStream log;
    private final AtomicInteger requests;

    LiveFunction(RequestStreamHandler handler, ByteArrayOutputStream log, AtomicInteger requests) {
        this.handler = handler;
        this.log = log;
        this.requests = requests;
    }

    /** Each time as a request of its own. Whatever is answered is what the contract says. */
    public FunctionAnswer ask(Events request) {
        var named = request.requestId("request-" + requests.incrementAndGet());
        var answer = FunctionAnswer.of(handler, named);
        var broken =
                RULES.broken(answer.to(named.ask())).stream()
                        .filter(rule -> !isExcused(rule, answer))
                        .toList();
        assertEquals(List.of(), broken, () -> named.ask() + " answered " + answer);
        return answer;
    }

    /** What is left of a limit cannot be told while its store does not answer. */
    private boolean isExcused(String rule, FunctionAnswer answer) {
        var id = "\"" + answer.headers().get("X-Request-Id") + "\"";
        return UNTOLD.contains(rule)
                && logged().lines()
                        .anyMatch(line -> line.contains(id) && line.contains("limit unknown"));
    }

    public String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
