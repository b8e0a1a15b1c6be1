package com.strategymarket.testkit.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Partners, and nobody else, are told of their limits. */
final class RateLimitRules {

    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private static final String QUOTAS =
            "\"minute\";q=[1-9][0-9]*;w=60, \"day\";q=[1-9][0-9]*;w=86400";
    private static final String LEVELS = "\"minute\";r=[0-9]+;t=[0-9]+, \"day\";r=[0-9]+;t=[0-9]+";

    /** Whom we do not know, or could not ask about, and who guesses too often. */
    private static final Set<Integer> UNPROVEN = Set.of(401, 405, 429, 503);

    private RateLimitRules() {}

    /** What is left is unknown while its store does not answer, so that it may be missing. */
    static void check(Answer answer, Optional<ApiOperation> operation, List<String> broken) {
        var policy = answer.header(POLICY);
        var left = answer.header(LEFT);
        boolean partner =
                operation.filter(ApiOperation::isForPartners).isPresent()
                        && showsAPartner(answer.ask());
        if (partner && policy.isEmpty() && !UNPROVEN.contains(answer.status())) {
            broken.add(POLICY + " is missing");
        }
        if (!partner && (policy.isPresent() || left.isPresent())) {
            broken.add("limits are told to someone who is no partner");
        }
        if (policy.filter(text -> !text.matches(QUOTAS)).isPresent()) {
            broken.add(POLICY + " is " + policy.get());
        }
        if (left.filter(text -> policy.isEmpty() || !text.matches(LEVELS)).isPresent()) {
            broken.add(LEFT + " is " + left.get());
        }
    }

    static boolean showsAPartner(Ask ask) {
        return ask.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .anyMatch(shown -> shown.startsWith("bearer pk_"));
    }
}
