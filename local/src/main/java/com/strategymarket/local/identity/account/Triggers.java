package com.strategymarket.local.identity.account;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks what Cognito asks when somebody signs in, with the events that Cognito sends. What fails
 * there is no sign-in.
 */
public final class Triggers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Gate gate;
    private final String clientId;

    /** The function that Cognito would call. */
    @FunctionalInterface
    public interface Gate {
        /**
         * @return the event again, with an answer in it
         */
        byte[] ask(byte[] event);
    }

    /** Nobody is let in. */
    public static final class Closed extends RuntimeException {
        Closed(RuntimeException cause) {
            super("The sign-in gate fails: " + cause.getMessage(), cause);
        }
    }

    /** What tokens are to say beside what they always say. */
    public record Claims(Map<String, String> access, Map<String, String> id) {}

    public Triggers(Gate gate, String clientId) {
        this.gate = gate;
        this.clientId = clientId;
    }

    /** Somebody has an account from now on. */
    public void confirmed(User user) {
        var event = event(user, "1", "PostConfirmation_ConfirmSignUp");
        event.putObject("response");
        ask(event);
    }

    /** Somebody is to be given tokens. */
    public Claims tokensWanted(User user, SignIn signIn) {
        var event = event(user, "2", "TokenGeneration_HostedAuth");
        var request = (ObjectNode) event.get("request");
        var groups = request.putObject("groupConfiguration");
        user.groups().forEach(groups.putArray("groupsToOverride")::add);
        groups.putArray("iamRolesToOverride");
        groups.putNull("preferredRole");
        List.of(signIn.scope().split(" ")).forEach(request.putArray("scopes")::add);
        event.putObject("response").putNull("claimsAndScopeOverrideDetails");
        var details = ask(event).path("response").path("claimsAndScopeOverrideDetails");
        return new Claims(
                added(details.path("accessTokenGeneration")),
                added(details.path("idTokenGeneration")));
    }

    private ObjectNode event(User user, String version, String source) {
        var event = MAPPER.createObjectNode();
        event.put("version", version).put("triggerSource", source);
        event.put("region", "local").put("userPoolId", "local_pool").put("userName", user.id());
        event.putObject("callerContext").put("awsSdkVersion", "none").put("clientId", clientId);
        event.putObject("request")
                .putObject("userAttributes")
                .put("sub", user.id())
                .put("cognito:user_status", "CONFIRMED")
                .put("email_verified", "true")
                .put("email", user.email());
        return event;
    }

    private JsonNode ask(ObjectNode event) {
        try {
            return MAPPER.readTree(gate.ask(MAPPER.writeValueAsBytes(event)));
        } catch (RuntimeException e) {
            throw new Closed(e);
        }
    }

    private static Map<String, String> added(JsonNode token) {
        var added = new TreeMap<String, String>();
        token.path("claimsToAddOrOverride")
                .forEachEntry((name, value) -> added.put(name, value.stringValue()));
        return added;
    }
}
