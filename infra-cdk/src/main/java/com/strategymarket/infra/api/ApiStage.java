package com.strategymarket.infra.api;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the API is served: throttled, and with a log that no credential gets into. */
final class ApiStage extends Construct {

    /** Headers, queries and bodies are left out: keys, secrets and tokens travel in them. */
    private static final List<String> LOGGED =
            List.of(
                    "requestId",
                    "requestTime",
                    "identity.sourceIp",
                    "httpMethod",
                    "routeKey",
                    "status",
                    "responseLatency",
                    "responseLength",
                    "integrationErrorMessage",
                    "authorizer.error");

    ApiStage(Construct scope, StageShape shape, CfnApi api, List<CfnRoute> routes) {
        super(scope, "Stage");
        var usual = Throttling.ofStage(shape);
        var stage =
                CfnStage.Builder.create(this, "Stage")
                        .apiId(api.getRef())
                        .stageName("$default")
                        .autoDeploy(true)
                        .defaultRouteSettings(
                                CfnStage.RouteSettingsProperty.builder()
                                        .throttlingRateLimit(usual.perSecond())
                                        .throttlingBurstLimit(usual.burst())
                                        .detailedMetricsEnabled(true)
                                        .build())
                        .routeSettings(tighter())
                        .accessLogSettings(
                                CfnStage.AccessLogSettingsProperty.builder()
                                        .destinationArn(destination(log(shape)))
                                        .format(format())
                                        .build())
                        .build();
        // A stage that names a route before the route is there cannot be made.
        routes.forEach(route -> stage.getNode().addDependency(route));
    }

    private static Map<String, Object> tighter() {
        var settings = new TreeMap<String, Object>();
        for (Route route : Routes.all()) {
            Throttling.of(route)
                    .ifPresent(bound -> settings.put(route.key(), bound.asRouteSettings()));
        }
        return settings;
    }

    private LogGroup log(StageShape shape) {
        return LogGroup.Builder.create(this, "AccessLog")
                .logGroupName("/aws/vendedlogs/" + shape.name("api"))
                .retention(shape.production() ? RetentionDays.ONE_MONTH : RetentionDays.ONE_WEEK)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** The gateway takes it without the wildcard that a log group's own name ends with. */
    private String destination(LogGroup log) {
        return Stack.of(this)
                .formatArn(
                        ArnComponents.builder()
                                .service("logs")
                                .resource("log-group")
                                .resourceName(log.getLogGroupName())
                                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                                .build());
    }

    private static String format() {
        return LOGGED.stream()
                .map(name -> "\"%s\":\"$context.%s\"".formatted(name, name))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
