package com.strategymarket.testkit.http;

import java.util.List;
import java.util.Optional;

/** What a refusal has to keep to. */
final class ProblemRules {

    private static final String INVALID = "invalid_request";

    private final OpenApi api;

    ProblemRules(OpenApi api) {
        this.api = api;
    }

    void check(Answer answer, List<String> broken) {
        if (!answer.contentType().equals("application/problem+json")) {
            broken.add("a refusal that is no problem");
            return;
        }
        var problem = answer.json();
        var schema = api.document().path("components").path("schemas").path("Problem");
        broken.addAll(api.schemas().complaints(schema, problem));
        if (problem.path("status").intValue() != answer.status()) {
            broken.add("the problem tells another status");
        }
        boolean sameId =
                answer.header("X-Request-Id").equals(problem.path("request_id").stringValueOpt());
        // A replay is the first answer to the letter, the id of its request too.
        if (!sameId && answer.header("Idempotency-Replayed").isEmpty()) {
            broken.add("the problem tells another request id");
        }
        if (problem.has("errors") != answer.code().equals(INVALID)) {
            broken.add("errors belong to " + INVALID + " and to nothing else");
        }
        code(answer, broken);
        headers(answer, broken);
    }

    /** Each is in the list of all, and those of an operation are named with its status. */
    private void code(Answer answer, List<String> broken) {
        var code = answer.code();
        if (!api.statusOfProblem(code).equals(Optional.of(answer.status()))) {
            broken.add(code + " is not listed with this status");
        }
        api.serving(answer.ask().method(), answer.ask().rawPath())
                .map(operation -> operation.responses().path(Integer.toString(answer.status())))
                .map(response -> response.path("description").asString(""))
                .filter(codes -> !codes.contains("`" + code + "`"))
                .ifPresent(codes -> broken.add(code + " is not documented here: " + codes));
    }

    private static void headers(Answer answer, List<String> broken) {
        var needed =
                switch (answer.status()) {
                    case 401 -> "WWW-Authenticate";
                    case 405 -> "Allow";
                    case 429, 503 -> "Retry-After";
                    default -> "X-Request-Id";
                };
        if (answer.header(needed).isEmpty()) {
            broken.add(needed + " is missing");
        }
    }
}
