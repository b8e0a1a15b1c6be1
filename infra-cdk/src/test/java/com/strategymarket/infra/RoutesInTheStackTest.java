package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Cors;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateway serves the routes of the contract, each by its function and with its access. */
class RoutesInTheStackTest {

    private static final Template PROD = Synthesis.of("prod").template();

    private static final Map<String, Resource> ROUTES =
            PROD.of("AWS::ApiGatewayV2::Route").stream()
                    .collect(Collectors.toMap(r -> r.text("RouteKey"), Function.identity()));

    static List<Route> routes() {
        return Routes.all();
    }

    /** By name and not by {@link Access#needsToken}, which the stack itself goes by. */
    private static boolean isForSignedInUsers(Route route) {
        return switch (route.access()) {
            case Access.User _, Access.Admin _ -> true;
            case Access.Public _, Access.Partner _, Access.PublicOrPartner _ -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteHasTheAuthorizerOfItsAccess(Route route) {
        var made = ROUTES.get(route.key());

        if (isForSignedInUsers(route)) {
            assertEquals("JWT", made.text("AuthorizationType"));
            var authorizer = PROD.behind(made.text("AuthorizerId"));
            assertEquals("JWT", authorizer.text("AuthorizerType"));
        } else {
            assertEquals("NONE", made.text("AuthorizationType"));
            assertTrue(made.at("AuthorizerId").isMissingNode());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRouteReachesTheFunctionThatServesIt(Route route) {
        var function = functionBehind(ROUTES.get(route.key()));

        assertEquals(route.function().handlerClass(), function.text("Handler"));
    }

    @Test
    void thereAreTheseRoutesAndOneForTheRest() {
        var expected =
                Stream.concat(
                                Routes.all().stream()
                                        .map(route -> route.method() + " " + route.path()),
                                Stream.of("$default"))
                        .collect(Collectors.toSet());

        assertEquals(expected, ROUTES.keySet());
        assertEquals("NONE", ROUTES.get("$default").text("AuthorizationType"));
        assertEquals(
                LambdaFunction.SERVES_THE_REST.handlerClass(),
                functionBehind(ROUTES.get("$default")).text("Handler"));
    }

    /** From route to function as the gateway goes: by the alias, where the snapshots are. */
    private static Resource functionBehind(Resource route) {
        var target = route.text("Target");
        assertTrue(target.startsWith("integrations/"), target);
        var integration = PROD.behind(target.substring("integrations/".length()));
        assertEquals("2.0", integration.text("PayloadFormatVersion"));
        var alias = PROD.behind(integration.text("IntegrationUri"));
        assertEquals("AWS::Lambda::Alias", alias.type());
        var version = PROD.behind(alias.text("FunctionVersion"));
        assertEquals(alias.text("FunctionName"), version.text("FunctionName"));
        return PROD.behind(alias.text("FunctionName"));
    }

    @Test
    void theGatewayMayCallWhatItsRoutesLeadTo() {
        var called = new HashSet<String>();
        for (var integration : PROD.of("AWS::ApiGatewayV2::Integration")) {
            called.add(integration.text("IntegrationUri"));
        }
        var permitted = new HashSet<String>();
        for (var permission : PROD.of("AWS::Lambda::Permission")) {
            if (permission.text("Principal").equals("apigateway.amazonaws.com")) {
                assertTrue(permission.text("SourceArn").contains(api().ref()), permission::id);
                permitted.add(permission.text("FunctionName"));
            }
        }

        assertEquals(called, permitted);
    }

    @Test
    void tokensAreOfOurPoolAndForOurClient() {
        var authorizer = PROD.only("AWS::ApiGatewayV2::Authorizer");
        var pool = PROD.only("AWS::Cognito::UserPool");
        var client = IdentityTest.CLIENT;

        assertEquals(
                "https://cognito-idp.${AWS::Region}.amazonaws.com/" + pool.ref(),
                authorizer.text("JwtConfiguration", "Issuer"));
        assertEquals(List.of(client.ref()), authorizer.texts("JwtConfiguration", "Audience"));
        assertEquals(List.of("$request.header.Authorization"), authorizer.texts("IdentitySource"));
    }

    private static Resource api() {
        return PROD.only("AWS::ApiGatewayV2::Api");
    }

    @Test
    void browsersOfOurWebOriginAloneMayCall() {
        var web = PROD.only("AWS::CloudFront::Distribution");

        assertEquals(
                List.of("https://${" + web.id() + ".DomainName}"),
                api().texts("CorsConfiguration", "AllowOrigins"));
        assertEquals(Cors.METHODS, api().texts("CorsConfiguration", "AllowMethods"));
        assertEquals(Cors.REQUEST_HEADERS, api().texts("CorsConfiguration", "AllowHeaders"));
        assertEquals(Cors.RESPONSE_HEADERS, api().texts("CorsConfiguration", "ExposeHeaders"));
        assertTrue(api().at("CorsConfiguration", "AllowCredentials").isMissingNode());
    }

    @Test
    void allRoutesAreThrottledAndTheExpensiveOnesMore() {
        var stage = PROD.only("AWS::ApiGatewayV2::Stage");
        var usual = stage.at("DefaultRouteSettings", "ThrottlingRateLimit").asDouble();
        var tighter = stage.at("RouteSettings");

        assertTrue(usual > 0);
        assertFalse(tighter.isEmpty());
        assertTrue(tighter.has("POST /admin/partner-api-keys"), "bcrypt stands in it");
        tighter.propertyStream()
                .forEach(
                        route -> {
                            assertTrue(ROUTES.containsKey(route.getKey()), route.getKey());
                            var rate = route.getValue().path("ThrottlingRateLimit").asDouble();
                            assertTrue(rate > 0 && rate < usual, route.getKey());
                        });
    }

    /** A header, a query or a body may hold a key, a secret or a token. */
    @Test
    void theAccessLogHoldsNothingThatACallerSends() {
        var format = PROD.only("AWS::ApiGatewayV2::Stage").text("AccessLogSettings", "Format");
        var told =
                Set.of(format.split("\\$context\\.")).stream()
                        .map(part -> part.split("\"")[0])
                        .toList();

        for (var name : told) {
            assertFalse(name.matches("(?i).*(header|query|body|path|authorizer\\.claims).*"), name);
        }
        assertTrue(format.contains("$context.requestId") && format.contains("$context.status"));
    }
}
