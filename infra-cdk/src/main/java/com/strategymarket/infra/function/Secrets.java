package com.strategymarket.infra.function;

import com.strategymarket.contract.Setting;
import com.strategymarket.infra.stage.Accepted;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One secret for each setting that is kept apart, however many functions read it. Its first value
 * is made by Secrets Manager, and nobody has seen it.
 */
public final class Secrets extends Construct {

    private static final int CHARACTERS = 64;

    private final Map<String, Secret> byName = new HashMap<>();
    private final StageShape shape;

    public Secrets(Construct scope, StageShape shape) {
        super(scope, "Secrets");
        this.shape = shape;
    }

    Secret of(Setting<?> setting) {
        return byName.computeIfAbsent(setting.name(), name -> make(setting));
    }

    private Secret make(Setting<?> setting) {
        var name = setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var secret =
                Secret.Builder.create(this, setting.name())
                        .secretName(shape.project() + "/" + shape.stage() + "/" + name)
                        .description(setting.meaning())
                        .generateSecretString(
                                SecretStringGenerator.builder()
                                        .excludePunctuation(true)
                                        .passwordLength(CHARACTERS)
                                        .build())
                        .removalPolicy(shape.ofData())
                        .build();
        Accepted.finding(
                secret,
                "AwsSolutions-SMG4",
                "Rotated by operators with an overlap (docs/operations.md): a rotation without one"
                        + " would break the cursors that callers hold, and some secrets cannot"
                        + " change at all, because what is stored was hashed with them.");
        return secret;
    }
}
