package com.strategymarket.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.embedded.EmbeddedTableServer;
import com.strategymarket.house.DeployableJar;
import com.strategymarket.local.runtime.RuntimeApi.Outcome;
import com.strategymarket.local.runtime.RuntimeApi.Outcome.Answered;
import com.strategymarket.local.runtime.RuntimeApi.Outcome.Failed;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What is uploaded is what was tested: each function's jar, under the runtime that Lambda runs it
 * with.
 */
class DeployedFunctionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BROWSE =
            """
            {"version": "2.0", "routeKey": "GET /marketplace/templates", "rawPath": "/marketplace/templates",
             "rawQueryString": "limit=5", "headers": {"accept": "application/json"}, "isBase64Encoded": false,
             "requestContext": {"accountId": "000000000000", "apiId": "a", "domainName": "api.example.com",
               "http": {"method": "GET", "path": "/marketplace/templates", "protocol": "HTTP/1.1",
                        "sourceIp": "192.0.2.1", "userAgent": "test"},
               "requestId": "request-1", "routeKey": "GET /marketplace/templates", "stage": "$default",
               "time": "20/Nov/2026:03:50:00 +0000", "timeEpoch": 1795146600000}}
            """;

    private static final String AUDIT_RECORD =
            """
            {"Records": [{"eventID": "1", "eventName": "INSERT", "eventVersion": "1.1",
              "eventSource": "aws:dynamodb", "awsRegion": "local",
              "dynamodb": {"ApproximateCreationDateTime": 1795146600.0, "SequenceNumber": "100",
                "SizeBytes": 100, "StreamViewType": "NEW_AND_OLD_IMAGES",
                "Keys": {"user_id": {"S": "AUDIT#TEMPLATE#1"}, "sort_key": {"S": "2026"}},
                "NewImage": {"user_id": {"S": "AUDIT#TEMPLATE#1"}, "sort_key": {"S": "2026"},
                  "subject": {"S": "TEMPLATE#1"}, "what": {"S": "template.disabled"},
                  "actor_kind": {"S": "ADMIN"}, "actor": {"S": "ADMIN#1"},
                  "at": {"S": "2026-11-20T03:50:00.000Z"}, "request_id": {"S": "r"},
                  "change": {"M": {"version": {"S": "2"}}}}}}]}
            """;

    private static final String TOKENS_WANTED =
            """
            {"version": "2", "triggerSource": "TokenGeneration_Authentication", "region": "ap-south-1",
             "userPoolId": "ap-south-1_pool", "userName": "5e0c1a34-0000-4000-8000-000000000001",
             "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client"},
             "request": {"userAttributes": {"sub": "5e0c1a34-0000-4000-8000-000000000001",
               "email_verified": "true", "cognito:user_status": "CONFIRMED",
               "email": "ana@example.com"},
               "groupConfiguration": {"groupsToOverride": [], "iamRolesToOverride": [],
                 "preferredRole": null}, "scopes": ["openid"]},
             "response": {"claimsAndScopeOverrideDetails": null}}
            """;

    @Test
    void marketplaceManagerAnswersARealEvent() throws Exception {
        var answer = answer(LambdaFunction.MARKETPLACE_MANAGER, BROWSE);

        assertEquals(200, answer.path("statusCode").intValue(), answer.toString());
        assertEquals("{\"templates\":[]}", answer.path("body").stringValue());
        assertEquals("request-1", answer.path("headers").path("X-Request-Id").stringValue());
    }

    @Test
    void signInGateAnswersARealEvent() throws Exception {
        var answer = answer(LambdaFunction.SIGN_IN_GATE, TOKENS_WANTED);

        assertEquals("2", answer.path("version").stringValue());
        assertTrue(answer.path("response").path("claimsAndScopeOverrideDetails").isNull());
    }

    @Test
    void tableStreamAnswersARealEvent() throws Exception {
        var answer = answer(LambdaFunction.TABLE_STREAM, AUDIT_RECORD);

        assertTrue(answer.path("batchItemFailures").isEmpty(), answer.toString());
    }

    @Test
    void aFunctionThatLacksASettingSaysSoAtItsStart() throws Exception {
        try (var api = new RuntimeApi();
                var _ = start(LambdaFunction.MARKETPLACE_MANAGER, api, Map.of())) {
            var failed = assertInstanceOf(Failed.class, api.call(BROWSE, PATIENCE));

            assertTrue(failed.error().contains("AWS_REGION"), failed.error());
        }
    }

    private static JsonNode answer(LambdaFunction function, String event) throws Exception {
        try (var table = EmbeddedTableServer.start();
                var api = new RuntimeApi();
                var _ = start(function, api, environment(table))) {
            Outcome outcome = api.call(event, PATIENCE);
            var answered = assertInstanceOf(Answered.class, outcome, outcome.toString());
            return JsonMapper.shared().readTree(answered.body());
        }
    }

    private static FunctionProcess start(
            LambdaFunction function, RuntimeApi api, Map<String, String> environment)
            throws Exception {
        return FunctionProcess.start(function, DeployableJar.of(function), api, environment);
    }

    private static Map<String, String> environment(EmbeddedTableServer table) {
        var environment = new HashMap<>(table.environment());
        environment.put("CURSOR_KEYS", "0123456789abcdef".repeat(4));
        environment.put("EMAIL_KEY", "fedcba9876543210".repeat(4));
        return environment;
    }
}
