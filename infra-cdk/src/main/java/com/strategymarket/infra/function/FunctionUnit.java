package com.strategymarket.infra.function;

import com.strategymarket.contract.Setting;
import com.strategymarket.contract.Settings;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A function: its code, its role, its log, and the alias by which it is called. */
public final class FunctionUnit extends Construct {

    /** A version behind it is started from its snapshot; what is not published starts cold. */
    private static final String ALIAS = "live";

    private final DeployedFunction deployed;
    private final LogGroup log;
    private final FunctionRole role;
    private final Function function;
    private final Alias alias;

    FunctionUnit(Construct scope, StageShape shape, DeployedFunction deployed, Holdings holdings) {
        super(scope, deployed.moduleName());
        this.deployed = deployed;
        this.log = log(shape);
        this.role = new FunctionRole(this, deployed, log, holdings);
        this.function = function(shape, holdings);
        this.alias =
                Alias.Builder.create(this, "Alias")
                        .aliasName(ALIAS)
                        .version(function.getCurrentVersion())
                        .build();
        role.explainTracing();
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish",
                        "The alias, by which alone it is called, is of a published version.");
    }

    private LogGroup log(StageShape shape) {
        return LogGroup.Builder.create(this, "Log")
                .logGroupName("/aws/lambda/" + shape.name(deployed.moduleName()))
                .retention(shape.production() ? RetentionDays.THREE_MONTHS : RetentionDays.ONE_WEEK)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private Function function(StageShape shape, Holdings holdings) {
        var deployment = deployed.deployment();
        var most = deployment.atOnce();
        return Function.Builder.create(this, "Function")
                .functionName(shape.name(deployed.moduleName()))
                .description(deployment.why())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .code(Code.fromAsset(deployed.jar(shape.house()).toString()))
                .handler(deployed.handlerClass())
                .memorySize(deployment.megabytes())
                .timeout(Duration.millis(deployment.timeout().toMillis()))
                // A new account has ten in all and cannot reserve any: only where it matters.
                .reservedConcurrentExecutions(
                        shape.production() && most.isPresent() ? most.getAsInt() : null)
                .environment(environment(shape, holdings))
                .role(role.role())
                .logGroup(log)
                .loggingFormat(LoggingFormat.JSON)
                .tracing(Tracing.ACTIVE)
                .build();
    }

    private Map<String, String> environment(StageShape shape, Holdings holdings) {
        var environment = new TreeMap<String, String>();
        for (var setting : deployed.settings()) {
            if (setting.secret()) {
                var secret = holdings.secrets().of(setting);
                environment.put(setting.reference(), secret.getSecretArn());
            } else if (setting.equals(Settings.TABLE_NAME)) {
                environment.put(setting.name(), holdings.table().getTableName());
            } else {
                shape.value(setting)
                        .or(() -> unlessRequired(setting))
                        .filter(value -> !value.isEmpty())
                        .ifPresent(
                                value -> environment.put(setting.name(), checked(setting, value)));
            }
        }
        return environment;
    }

    private static Optional<String> unlessRequired(Setting<?> setting) {
        if (setting.fallback().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is missing: %s".formatted(setting.name(), setting.meaning()));
        }
        return Optional.of("");
    }

    /** A function that refused it would only be found out after its deployment. */
    private static String checked(Setting<?> setting, String value) {
        try {
            setting.parser().apply(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s %s (%s)".formatted(setting.name(), e.getMessage(), setting.meaning()), e);
        }
    }

    public DeployedFunction deployed() {
        return deployed;
    }

    public LogGroup logGroup() {
        return log;
    }

    public FunctionRole role() {
        return role;
    }

    public Alias alias() {
        return alias;
    }
}
