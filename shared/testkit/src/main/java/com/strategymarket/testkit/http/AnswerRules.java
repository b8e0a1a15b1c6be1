package com.strategymarket.testkit.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every answer has to keep to: the document, and the conventions of all routes. */
public final class AnswerRules {

    private static final String CACHED = "public, max-age=[0-9]+";

    private final OpenApi api;
    private final ProblemRules problems;

    public AnswerRules(OpenApi api) {
        this.api = api;
        this.problems = new ProblemRules(api);
    }

    /** What is wrong with an answer. */
    public List<String> broken(Answer answer) {
        var operation = api.serving(answer.ask().method(), answer.ask().rawPath());
        var broken = new ArrayList<String>();
        if (isTheGatewaysOwn(answer, operation)) {
            return broken;
        }
        headers(answer, operation, broken);
        RateLimitRules.check(answer, operation, broken);
        operation.ifPresentOrElse(
                found -> documented(answer, found, broken), () -> unserved(answer, broken));
        if (!answer.isGood()) {
            problems.check(answer, broken);
        }
        return broken;
    }

    /** It refuses tokens, and what is too large, in its own words. */
    private static boolean isTheGatewaysOwn(Answer answer, Optional<ApiOperation> operation) {
        var said = answer.status() + " " + answer.text();
        return switch (said) {
            case "401 {\"message\":\"Unauthorized\"}" ->
                    operation.filter(ApiOperation::needsToken).isPresent()
                            && answer.header("WWW-Authenticate").isPresent();
            case "413 {\"message\":\"Request Entity Too Large\"}",
                    "431 {\"message\":\"Request Header Fields Too Large\"}" ->
                    true;
            default -> false;
        };
    }

    private static void headers(
            Answer answer, Optional<ApiOperation> operation, List<String> broken) {
        if (answer.header("X-Request-Id").filter(id -> !id.isBlank()).isEmpty()) {
            broken.add("X-Request-Id is missing");
        }
        if (!answer.header("X-Content-Type-Options").equals(Optional.of("nosniff"))) {
            broken.add("X-Content-Type-Options is not nosniff");
        }
        var caching = answer.header("Cache-Control").orElse("missing");
        boolean mayBeCached =
                answer.status() == 200
                        && answer.ask().method().equals("GET")
                        && !isForAPartner(answer, operation)
                        && operation.filter(ApiOperation::needsToken).isEmpty();
        if (!caching.equals("no-store") && !(mayBeCached && caching.matches(CACHED))) {
            broken.add("Cache-Control is " + caching);
        }
    }

    private static boolean isForAPartner(Answer answer, Optional<ApiOperation> operation) {
        return operation.filter(ApiOperation::isForPartners).isPresent()
                && RateLimitRules.showsAPartner(answer.ask());
    }

    private void documented(Answer answer, ApiOperation operation, List<String> broken) {
        var response = operation.responses().path(Integer.toString(answer.status()));
        if (response.isMissingNode()) {
            broken.add("status " + answer.status() + " is not documented");
            return;
        }
        responseHeaders(answer, response, broken);
        var content = response.path("content");
        if (content.isMissingNode() && answer.bytes().length > 0) {
            broken.add("a body that is not documented");
        } else if (!content.isMissingNode()) {
            body(answer, content, broken);
        }
    }

    /** Those that are always there are documented as required. */
    private static void responseHeaders(Answer answer, JsonNode response, List<String> broken) {
        for (var name : response.path("headers").propertyNames()) {
            boolean required = response.path("headers").path(name).path("required").asBoolean();
            if (required && answer.header(name).isEmpty()) {
                broken.add(name + " is documented and missing");
            }
        }
        if (answer.header("ETag").isPresent() && !response.path("headers").has("ETag")) {
            broken.add("ETag is not documented");
        }
    }

    private void body(Answer answer, JsonNode content, List<String> broken) {
        var type = content.path(answer.contentType());
        if (type.isMissingNode()) {
            broken.add("content type " + answer.contentType() + " is not documented");
        } else if (type.has("schema")) {
            schema(answer, type.path("schema"), broken);
        }
    }

    private void schema(Answer answer, JsonNode schema, List<String> broken) {
        try {
            broken.addAll(api.schemas().complaints(schema, answer.json()));
        } catch (JacksonException e) {
            broken.add("the body is no JSON");
        }
    }

    private static void unserved(Answer answer, List<String> broken) {
        if (answer.status() != 404 && answer.status() != 405) {
            broken.add("nothing of this path and method is documented");
        }
    }
}
