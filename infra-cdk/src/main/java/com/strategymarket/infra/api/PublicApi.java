package com.strategymarket.infra.api;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Cors;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.infra.function.Functions;
import com.strategymarket.infra.identity.Identity;
import com.strategymarket.infra.stage.Accepted;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The HTTP API: the routes of {@link Routes}, each with the access that it names. One permission
 * for each function and not for each route: a function's policy has an end of 20 KB, which some
 * fifty of them would reach.
 */
public final class PublicApi extends Construct {

    private final CfnApi api;
    private final CfnAuthorizer authorizer;
    private final Functions functions;
    private final Map<LambdaFunction, CfnIntegration> integrations =
            new EnumMap<>(LambdaFunction.class);

    public PublicApi(
            Construct scope,
            StageShape shape,
            Functions functions,
            Identity identity,
            String webOrigin) {
        super(scope, "Api");
        this.functions = functions;
        this.api = api(shape, webOrigin);
        this.authorizer = authorizer(identity);
        var routes = new ArrayList<CfnRoute>();
        for (var route : Routes.all()) {
            routes.add(route(route));
        }
        routes.add(rest());
        new ApiStage(this, shape, api, routes);
    }

    private CfnApi api(StageShape shape, String webOrigin) {
        return CfnApi.Builder.create(this, "Api")
                .name(shape.name("api"))
                .protocolType("HTTP")
                .corsConfiguration(
                        CfnApi.CorsProperty.builder()
                                .allowOrigins(List.of(webOrigin))
                                .allowMethods(Cors.METHODS)
                                .allowHeaders(Cors.REQUEST_HEADERS)
                                .exposeHeaders(Cors.RESPONSE_HEADERS)
                                .maxAge(Math.toIntExact(Cors.PREFLIGHT_VALID.toSeconds()))
                                .build())
                .build();
    }

    private CfnAuthorizer authorizer(Identity identity) {
        return CfnAuthorizer.Builder.create(this, "Tokens")
                .apiId(api.getRef())
                .name("tokens")
                .authorizerType("JWT")
                .identitySource(List.of("$request.header.Authorization"))
                .jwtConfiguration(
                        CfnAuthorizer.JWTConfigurationProperty.builder()
                                .issuer(identity.issuer())
                                .audience(List.of(identity.clientId()))
                                .build())
                .build();
    }

    private CfnRoute route(Route route) {
        var made = route(route.name(), route.key(), route.function());
        if (route.access().needsToken()) {
            return made.authorizationType("JWT").authorizerId(authorizer.getRef()).build();
        }
        return open(made, whoElseMay(route.access()));
    }

    /** What no route matches is answered by us, in our own words. */
    private CfnRoute rest() {
        return open(
                route("rest", "$default", LambdaFunction.SERVES_THE_REST),
                "It serves nothing: what no route matches is told so as a problem.");
    }

    private CfnRoute.Builder route(String name, String key, LambdaFunction function) {
        return CfnRoute.Builder.create(this, name)
                .apiId(api.getRef())
                .routeKey(key)
                .target(target(function));
    }

    private static CfnRoute open(CfnRoute.Builder route, String reason) {
        var made = route.authorizationType("NONE").build();
        Accepted.finding(made, "AwsSolutions-APIG4", reason);
        return made;
    }

    private static String whoElseMay(Access access) {
        return switch (access) {
            case Access.Public _ -> "For everyone to read: it tells nothing of anybody.";
            case Access.PublicOrPartner _ ->
                    "The marketplace is for everyone to browse; the function checks a partner's"
                            + " key where one is shown.";
            case Access.Partner _ ->
                    "The function checks the partner's key and secret, which no authorizer of the"
                            + " gateway's knows.";
            case Access.User _, Access.Admin _ ->
                    throw new IllegalArgumentException("never without a token: " + access);
        };
    }

    private String target(LambdaFunction function) {
        return "integrations/" + integrations.computeIfAbsent(function, this::integration).getRef();
    }

    private CfnIntegration integration(LambdaFunction function) {
        var alias = functions.of(function).alias();
        CfnPermission.Builder.create(this, function.moduleName() + "-call")
                .action("lambda:InvokeFunction")
                .functionName(alias.getFunctionArn())
                .principal("apigateway.amazonaws.com")
                .sourceArn(
                        Stack.of(this)
                                .formatArn(
                                        ArnComponents.builder()
                                                .service("execute-api")
                                                .resource(api.getRef())
                                                .resourceName("*/*")
                                                .build()))
                .build();
        return CfnIntegration.Builder.create(this, function.moduleName())
                .apiId(api.getRef())
                .integrationType("AWS_PROXY")
                .integrationUri(alias.getFunctionArn())
                .payloadFormatVersion("2.0")
                .build();
    }

    public String id() {
        return api.getRef();
    }

    public String url() {
        return api.getAttrApiEndpoint();
    }
}
