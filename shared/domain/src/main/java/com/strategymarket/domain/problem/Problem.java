package com.strategymarket.domain.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A refusal, as a caller is told of it.
 *
 * @param errors the broken rules, for an invalid request
 * @param members what else the caller may use, such as the id of what stands in the way: texts and
 *     lists of texts
 * @param retryAfter when it makes sense to repeat the request
 */
public record Problem(
        ProblemCode code,
        String detail,
        List<Violation> errors,
        Map<String, Object> members,
        Optional<Duration> retryAfter) {

    public static Problem of(ProblemCode code) {
        return of(code, code.meaning());
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), Map.of(), Optional.empty());
    }

    public static Problem invalid(List<Violation> errors) {
        var code = ProblemCode.INVALID_REQUEST;
        return new Problem(code, code.meaning(), errors, Map.of(), Optional.empty());
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    public Problem with(String member, String value) {
        return withMember(member, value);
    }

    public Problem with(String member, List<String> values) {
        return withMember(member, List.copyOf(values));
    }

    private Problem withMember(String member, Object value) {
        var more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(code, detail, errors, more, retryAfter);
    }

    public Problem retryAfter(Duration pause) {
        return new Problem(code, detail, errors, members, Optional.of(pause));
    }

    public ProblemException thrown() {
        return new ProblemException(this);
    }
}
