package com.strategymarket.platform.http.guard;

import com.strategymarket.contract.TokenClaims;
import com.strategymarket.domain.id.UserId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a verified token says, as API Gateway renders it: every claim a text, lists as {@code [a
 * b]}.
 */
record Claims(Map<String, String> claims) {

    boolean isAccessToken() {
        return "access".equals(claims.get("token_use"));
    }

    /**
     * Who it is: the subject, unless the token names somebody who was a user before. What is named
     * and is no id is nobody, rather than the subject after all.
     */
    Optional<UserId> user() {
        var subject = Optional.ofNullable(claims.get("sub")).filter(text -> !text.isBlank());
        var named = Optional.ofNullable(claims.get(TokenClaims.USER_ID));
        return subject.flatMap(own -> named.map(UserId::of).orElse(Optional.of(new UserId(own))));
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
