package com.strategymarket.functions.signin;

import com.strategymarket.domain.id.UserId;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What a user pool asks, in the form in which it does. */
record Question(ObjectNode event) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final String FORM =
            """
            {"version": "2", "region": "ap-south-1", "userPoolId": "ap-south-1_pool",
             "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client"},
             "request": {"userAttributes": {"cognito:user_status": "CONFIRMED"}}}
            """;

    /** Somebody who signed up has shown that the address is theirs. */
    static Question confirmed(UserId account, String address) {
        var question = of("PostConfirmation_ConfirmSignUp", account, address);
        question.event.put("version", "1").putObject("response");
        return question;
    }

    /** Somebody who is in two groups signs in. */
    static Question tokens(UserId account, String address) {
        return tokens("TokenGeneration_HostedAuth", account, address);
    }

    static Question tokens(String source, UserId account, String address) {
        var question = of(source, account, address);
        var request = (ObjectNode) question.event.get("request");
        var groups = request.putObject("groupConfiguration");
        List.of("Admins", "Creators").forEach(groups.putArray("groupsToOverride")::add);
        groups.putArray("iamRolesToOverride");
        groups.putNull("preferredRole");
        List.of("openid", "email").forEach(request.putArray("scopes")::add);
        question.event.putObject("response").putNull("claimsAndScopeOverrideDetails");
        return question;
    }

    private static Question of(String source, UserId account, String address) {
        var event = (ObjectNode) MAPPER.readTree(FORM);
        event.put("triggerSource", source).put("userName", account.value());
        var question = new Question(event);
        return question.saying("sub", account.value())
                .saying("email", address)
                .saying("email_verified", "true");
    }

    Question saying(String attribute, String value) {
        attributes().put(attribute, value);
        return this;
    }

    Question silentOn(String attribute) {
        attributes().remove(attribute);
        return this;
    }

    private ObjectNode attributes() {
        return (ObjectNode) event.get("request").get("userAttributes");
    }

    byte[] bytes() {
        return MAPPER.writeValueAsBytes(event);
    }
}
