package com.strategymarket.platform.pool;

import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.Arrival;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.platform.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Reads what a Cognito user pool asks its triggers, and writes the answer. Whatever is not as
 * expected is no sign-in; no message repeats what stood there, since it is about a person.
 */
public final class PoolEvents {

    public PoolEvent read(InputStream event) {
        var whole = Json.parseTrusted(event);
        var step = step(whole);
        return new PoolEvent(step, arrival(whole.path("request").path("userAttributes")), whole);
    }

    private static Step step(JsonNode event) {
        var source = event.path("triggerSource").asString("");
        if (source.startsWith("PostConfirmation_")) {
            return Step.CONFIRMED;
        }
        if (!source.startsWith("TokenGeneration_")) {
            throw new IllegalArgumentException("the user pool asks something unknown");
        }
        // To the first form of this question the access token is none of the answer.
        if (event.path("version").asString("").equals("1")) {
            throw new IllegalArgumentException("the user pool asks for an ID token alone");
        }
        return Step.TOKENS_WANTED;
    }

    private static Arrival arrival(JsonNode attributes) {
        var account =
                UserId.of(attributes.path("sub").asString(""))
                        .orElseThrow(() -> new IllegalArgumentException("nobody has come"));
        return new Arrival(account, provenAddress(attributes));
    }

    private static Optional<EmailAddress> provenAddress(JsonNode attributes) {
        return Optional.of(attributes.path("email").asString(""))
                .filter(typed -> attributes.path("email_verified").asString("").equals("true"))
                .flatMap(EmailAddress::of);
    }

    public void write(PoolAnswer answer, OutputStream to) {
        var event = answer.event();
        boolean named = !answer.user().equals(event.arrival().account());
        Json.writeTrusted(
                named && event.step() == Step.TOKENS_WANTED
                        ? Overrides.naming(answer.user(), event.whole())
                        : event.whole(),
                to);
    }
}
