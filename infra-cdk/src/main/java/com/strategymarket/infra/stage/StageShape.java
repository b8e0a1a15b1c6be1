package com.strategymarket.infra.stage;

import com.strategymarket.contract.Setting;

import software.amazon.awscdk.RemovalPolicy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells one deployment from another.
 *
 * @param project begins all names
 * @param production whether its data must outlive mistakes
 * @param house the folder of the project, where what is uploaded has been built
 * @param given what operators set otherwise than its fallback
 */
public record StageShape(
        String project, String stage, boolean production, Path house, Given given) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,30}[a-z0-9]");

    /** Cognito refuses them in the address of its sign-in pages. */
    private static final Pattern RESERVED = Pattern.compile(".*(aws|amazon|cognito).*");

    public StageShape {
        if (!NAME.matcher(project).matches() || RESERVED.matcher(project).matches()) {
            throw new IllegalArgumentException(
                    "A project is named with 3 to 32 of a-z, 0-9 and -, without aws, amazon and"
                            + " cognito: "
                            + project);
        }
        if (!stage.equals("dev") && !stage.equals("prod")) {
            throw new IllegalArgumentException("A stage is dev or prod: " + stage);
        }
    }

    public static StageShape of(String project, String stage, Path house, Given given) {
        return new StageShape(project, stage, stage.equals("prod"), house, given);
    }

    /** A name that no other stage and no other project has in the account. */
    public String name(String part) {
        return prefix() + "-" + part;
    }

    public String prefix() {
        return project + "-" + stage;
    }

    public RemovalPolicy ofData() {
        return production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }

    public Optional<String> value(Setting<?> setting) {
        return given.of(setting.name());
    }
}
