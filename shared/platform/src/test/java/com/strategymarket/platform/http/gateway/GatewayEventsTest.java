package com.strategymarket.platform.http.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.Request;
import com.strategymarket.platform.json.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

class GatewayEventsTest {

    /** As AWS documents payload format 2.0, a route with a JWT authorizer. */
    private static final String WHOLE =
            """
            {"version": "2.0", "routeKey": "POST /admin/baskets", "rawPath": "/admin/baskets",
             "rawQueryString": "tag=A&tag=B%2CC", "cookies": ["a=b"],
             "headers": {"Content-Type": "application/json", "IF-MATCH": "\\"3\\""},
             "queryStringParameters": {"tag": "A,B,C"},
             "requestContext": {
               "accountId": "123456789012", "apiId": "api-id", "authentication": null,
               "authorizer": {"jwt": {"claims": {"sub": "u1", "cognito:groups": "[Admins Traders]",
                                                 "token_use": "access"},
                                      "scopes": null}},
               "domainName": "id.execute-api.eu-west-1.example", "domainPrefix": "id",
               "http": {"method": "POST", "path": "/admin/baskets", "protocol": "HTTP/1.1",
                        "sourceIp": "203.0.113.7", "userAgent": "agent"},
               "requestId": "JKJaXmPLvHcESHA=", "routeKey": "POST /admin/baskets",
               "stage": "$default", "time": "12/Mar/2020:19:03:58 +0000",
               "timeEpoch": 1583348638390},
             "body": "{\\"name\\": \\"ä\\"}", "pathParameters": {"basket_id": "b1"},
             "isBase64Encoded": false, "stageVariables": {"a": "b"}, "newFieldOfTomorrow": 1}
            """;

    private static final String LEAST =
            """
            {"rawPath": "/docs", "requestContext": {"requestId": "r1", "http": {"method": "GET"}}}
            """;

    private final GatewayEvents events = new GatewayEvents();

    @Test
    void anEventBecomesARequest() {
        assertEquals(
                new Request(
                        "JKJaXmPLvHcESHA=",
                        "POST",
                        "/admin/baskets",
                        "POST /admin/baskets",
                        Map.of("basket_id", "b1"),
                        "tag=A&tag=B%2CC",
                        Map.of("content-type", "application/json", "if-match", "\"3\""),
                        "{\"name\": \"ä\"}",
                        "203.0.113.7",
                        Optional.of(
                                Map.of(
                                        "sub",
                                        "u1",
                                        "cognito:groups",
                                        "[Admins Traders]",
                                        "token_use",
                                        "access"))),
                request(WHOLE));
    }

    @Test
    void whatAnEventDoesNotNameIsEmpty() {
        assertEquals(
                new Request(
                        "r1", "GET", "/docs", "", Map.of(), "", Map.of(), "", "", Optional.empty()),
                request(LEAST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"jwt\": null}",
                "{\"jwt\": {}}",
                "{\"jwt\": {\"claims\": null}}",
                "{\"lambda\": {\"sub\": \"u1\"}}",
                "{\"iam\": {\"userId\": \"u1\"}}"
            })
    void withoutAVerifiedTokenThereAreNoClaims(String authorizer) {
        var event =
                """
                {"rawPath": "/", "requestContext": {"requestId": "r1", "authorizer": %s,
                 "http": {"method": "GET"}}}
                """
                        .formatted(authorizer);

        assertEquals(Optional.empty(), request(event).claims());
    }

    @Test
    void aBodyInBase64IsItsText() {
        var body = "{\"name\": \"साप्ताहिक 😀\"}";

        assertEquals(body, request(withBytes(body.getBytes(StandardCharsets.UTF_8))).body());
        assertEquals("", request(withBytes(new byte[0])).body());
    }

    /**
     * A lone byte, an overlong form, a surrogate, a text that is cut off, beyond all characters.
     */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "e0a4", "f4908080"})
    void bytesThatAreNoUtf8AreNoJsonAndNotMended(String hex) {
        var event = withBytes(HexFormat.of().parseHex("7b22" + hex + "22"));

        var problem = Refusal.of(() -> Json.parse(request(event).body()));

        assertEquals(ProblemCode.MALFORMED_JSON, problem.code());
    }

    @Test
    void anAnswerHasTheFormThatTheGatewayExpects() {
        var reply = new Reply(201, Map.of("ETag", "\"1\""), "{\"name\":\"ä😀\"}");
        var out = new ByteArrayOutputStream();

        events.write(reply, out);

        assertEquals(
                Json.parse(
                        """
                        {"statusCode": 201, "headers": {"ETag": "\\"1\\""},
                         "body": "{\\"name\\":\\"ä😀\\"}", "isBase64Encoded": false}
                        """),
                Json.parse(out.toString(StandardCharsets.UTF_8)));
    }

    private Request request(String event) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        return events.request(events.read(new ByteArrayInputStream(bytes)));
    }

    private static String withBytes(byte[] body) {
        return """
        {"rawPath": "/", "requestContext": {"requestId": "r1", "http": {"method": "POST"}},
         "body": "%s", "isBase64Encoded": true}
        """
                .formatted(Base64.getEncoder().encodeToString(body));
    }
}
