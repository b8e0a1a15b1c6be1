package com.strategymarket.platform.http;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemCode.Kind;
import com.strategymarket.platform.json.Json;

import tools.jackson.core.JsonGenerator;

import java.time.Duration;
import java.util.List;

/** Makes answers of problems: the one place where a kind of refusal has its HTTP status. */
public final class Problems {

    public static final String CONTENT_TYPE = "application/problem+json";

    private final String types;

    /**
     * @param types what the types of problems begin with
     */
    public Problems(String types) {
        this.types = types;
    }

    public static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case ABSENT -> 404;
            case METHOD -> 405;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case MEDIA_TYPE -> 415;
            case REUSED -> 422;
            case LIMITED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    /** The last part of a problem's type: {@code template-not-found}. */
    public static String typeName(ProblemCode code) {
        return code == ProblemCode.RATE_LIMITED ? "quota-exceeded" : code.code().replace('_', '-');
    }

    public Reply reply(Problem problem, String requestId) {
        var reply =
                Reply.of(
                        status(problem.code().kind()),
                        CONTENT_TYPE,
                        Json.written(out -> write(problem, requestId, out)));
        if (problem.code().kind() == Kind.UNAUTHENTICATED) {
            reply = reply.with("WWW-Authenticate", "Bearer");
        }
        if (problem.members().get("allow") instanceof List<?> methods) {
            reply =
                    reply.with(
                            "Allow",
                            String.join(", ", methods.stream().map(Object::toString).toList()));
        }
        return problem.retryAfter().isPresent()
                ? reply.with("Retry-After", seconds(problem.retryAfter().get()))
                : reply;
    }

    private void write(Problem problem, String requestId, JsonGenerator out) {
        var code = problem.code();
        out.writeStartObject();
        out.writeStringProperty("type", types + typeName(code));
        out.writeStringProperty("title", code.title());
        out.writeNumberProperty("status", status(code.kind()));
        out.writeStringProperty("code", code.code());
        out.writeStringProperty("detail", problem.detail());
        out.writeStringProperty("request_id", requestId);
        problem.members().forEach((name, value) -> writeMember(name, value, out));
        if (!problem.errors().isEmpty()) {
            writeErrors(problem, out);
        }
        out.writeEndObject();
    }

    private static void writeMember(String name, Object value, JsonGenerator out) {
        if (value instanceof List<?> values) {
            out.writeArrayPropertyStart(name);
            values.forEach(element -> out.writeString(element.toString()));
            out.writeEndArray();
        } else {
            out.writeStringProperty(name, value.toString());
        }
    }

    private static void writeErrors(Problem problem, JsonGenerator out) {
        out.writeArrayPropertyStart("errors");
        for (var violation : problem.errors()) {
            out.writeStartObject();
            out.writeStringProperty("field", violation.field());
            out.writeStringProperty("message", violation.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** Rounded up: who waits that long must find it enough. */
    private static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.plusNanos(999_999_999).toSeconds()));
    }
}
