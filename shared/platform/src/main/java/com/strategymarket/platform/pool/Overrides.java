package com.strategymarket.platform.pool;

import com.strategymarket.contract.TokenClaims;
import com.strategymarket.domain.id.UserId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to the second form of the question for tokens: both of them say who it is. */
final class Overrides {

    private Overrides() {}

    static JsonNode naming(UserId user, JsonNode event) {
        var answer = (ObjectNode) event.deepCopy();
        var details = answer.putObject("response").putObject("claimsAndScopeOverrideDetails");
        name(user, details.putObject("idTokenGeneration"));
        name(user, details.putObject("accessTokenGeneration"));
        // Whoever answers anything and leaves them out takes all groups away.
        var groups = event.path("request").path("groupConfiguration");
        if (groups.isObject()) {
            details.set("groupOverrideDetails", groups.deepCopy());
        }
        return answer;
    }

    private static void name(UserId user, ObjectNode token) {
        token.putObject("claimsToAddOrOverride").put(TokenClaims.USER_ID, user.value());
    }
}
