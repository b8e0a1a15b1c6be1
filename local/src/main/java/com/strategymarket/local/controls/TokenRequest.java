package com.strategymarket.local.controls;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The body of {@code POST /local/token}. */
sealed interface TokenRequest {

    /**
     * @param groups the user's groups from now on; without it they keep those they have
     */
    record Of(String email, Optional<Set<String>> groups) implements TokenRequest {}

    record Unreadable(String reason) implements TokenRequest {}

    static TokenRequest parse(String body) {
        try {
            return read(JsonMapper.shared().readTree(body));
        } catch (JacksonException e) {
            return new Unreadable("The body is no JSON.");
        }
    }

    private static TokenRequest read(JsonNode body) {
        var email = body.path("email").stringValueOpt();
        var groups = body.path("groups");
        boolean wellFormed =
                groups.isMissingNode()
                        || (groups.isArray() && groups.valueStream().allMatch(JsonNode::isString));
        if (email.isEmpty() || !wellFormed) {
            return new Unreadable(
                    "The body must be {\"email\": \"a@example.com\", \"groups\": [\"Admins\"]};"
                            + " groups may be left out.");
        }
        return new Of(
                email.get(), groups.isArray() ? Optional.of(names(groups)) : Optional.empty());
    }

    private static Set<String> names(JsonNode groups) {
        var names = new HashSet<String>();
        groups.forEach(group -> names.add(group.stringValue()));
        return names;
    }
}
