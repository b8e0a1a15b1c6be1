package com.strategymarket.local.controls;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.payment.SandboxOutcome;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /local/payments}. */
sealed interface PaymentScript {

    /**
     * @param user whose payments it is about; anybody's without
     */
    record Of(Optional<UserId> user, List<SandboxOutcome> next) implements PaymentScript {}

    record Unreadable(String reason) implements PaymentScript {}

    static PaymentScript parse(String body) {
        try {
            return read(JsonMapper.shared().readTree(body));
        } catch (JacksonException e) {
            return new Unreadable("The body is no JSON.");
        }
    }

    private static PaymentScript read(JsonNode body) {
        var next = body.path("next");
        var user = body.path("user_id");
        var known = Arrays.stream(SandboxOutcome.values()).map(Enum::name).toList();
        boolean wellFormed =
                next.isArray()
                        && next.valueStream()
                                .allMatch(one -> known.contains(one.asStringOpt().orElse("")))
                        && (user.isMissingNode() || user(user).isPresent());
        if (!wellFormed) {
            return new Unreadable(
                    "The body must be {\"user_id\": \"\u2026\", \"next\": [\"DECLINE\"]}; user_id"
                            + " is a user's id and may be left out, and next holds any of "
                            + String.join(", ", known)
                            + ".");
        }
        return new Of(
                user(user),
                next.valueStream().map(one -> SandboxOutcome.valueOf(one.stringValue())).toList());
    }

    private static Optional<UserId> user(JsonNode id) {
        return id.stringValueOpt().flatMap(UserId::of);
    }
}
