package com.strategymarket.platform.http.guard;

import java.util.List;
import java.util.Map;

/**
 * What a verified token says, as API Gateway renders it: every claim a text, lists as {@code [a
 * b]}.
 */
record Claims(Map<String, String> claims) {

    boolean isAccessToken() {
        return "access".equals(claims.get("token_use"));
    }

    String subject() {
        return claims.getOrDefault("sub", "");
    }

    boolean isIn(String group) {
        return groups().contains(group);
    }

    /**
     * Parsed exactly, so that a group whose name merely holds another's opens nothing. Cognito's
     * group names have no blanks, and a claim that is no list is no groups claim.
     */
    private List<String> groups() {
        var rendered = claims.getOrDefault("cognito:groups", "");
        if (rendered.length() < 2 || !rendered.startsWith("[") || !rendered.endsWith("]")) {
            return List.of();
        }
        return List.of(rendered.substring(1, rendered.length() - 1).split(" "));
    }
}
