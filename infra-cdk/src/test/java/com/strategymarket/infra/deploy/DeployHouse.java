package com.strategymarket.infra.deploy;

import com.strategymarket.infra.template.Synthesis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts of the house, among stand-ins for all that they call. */
final class DeployHouse {

    private static final String RESOURCES = "functions/marketplace-manager/src/main/resources/";

    /** What a shell has everywhere. */
    private static final List<String> SHELL =
            List.of(
                    "basename",
                    "bash",
                    "cat",
                    "comm",
                    "cp",
                    "dirname",
                    "env",
                    "find",
                    "grep",
                    "head",
                    "ls",
                    "mkdir",
                    "rm",
                    "sed",
                    "sort",
                    "tr");

    private final Path home;
    private final Path commands;
    private final Path calls;
    private final Path answers;

    DeployHouse(Path home) throws IOException {
        this.home = home;
        this.commands = Files.createDirectories(home.resolve("commands"));
        this.calls = Files.createFile(home.resolve("calls"));
        this.answers = Files.createFile(home.resolve("answers"));
        for (var file :
                List.of(
                        "deploy.sh",
                        ".ci/jdk.sh",
                        "infra-cdk/stage.sh",
                        "infra-cdk/people.sh",
                        RESOURCES + "reference.html",
                        RESOURCES + "openapi.json")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(Synthesis.HOUSE.resolve(file), home.resolve(file));
        }
        for (var command : SHELL) {
            leadOn(commands.resolve(command), found(command));
        }
        for (var command : List.of("aws", "cdk", "mvn", "node", "npm")) {
            standIn(commands.resolve(command));
        }
        standIn(home.resolve("infra-cdk/synth.sh"));
        template("MarketplaceDiscovery", "MarketplaceNewest");
        usual();
    }

    private static void leadOn(Path command, Path real) throws IOException {
        Files.writeString(command, "#!/bin/sh\nexec " + real + " \"$@\"\n");
        executable(command);
    }

    private static void executable(Path command) throws IOException {
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String command) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, command))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + command));
    }

    private static void standIn(Path command) throws IOException {
        Files.copy(Path.of("src/test/resources/stand-in.sh"), command);
        executable(command);
    }

    /** An account in which the stage stands. */
    private void usual() throws IOException {
        answer("node --version", 0, "v20.20.2");
        answer("aws configure get region *", 0, "ap-south-1");
        answer("aws sts *", 0, "123456789012");
        answer("aws * --stack-name CDKToolkit *StackStatus*", 0, "UPDATE_COMPLETE");
        answer("aws * --stack-name acme-dev *StackStatus*", 0, "UPDATE_COMPLETE");
        answer("aws dynamodb *", 0, "MarketplaceNewest\\tMarketplaceDiscovery");
        for (var output :
                List.of(
                        "ApiUrl=https://api.example",
                        "WebUrl=https://web.example",
                        "WebBucket=files-bucket",
                        "WebLogBucket=logs-bucket",
                        "DistributionId=EDIST",
                        "UserPoolId=pool-1",
                        "UserPoolClientId=client-1",
                        "SignInDomain=sign-in.example",
                        "Issuer=https://issuer.example")) {
            var parts = output.split("=");
            answer("aws *OutputKey=='" + parts[0] + "'*", 0, parts[1]);
        }
    }

    /** What a call is answered from now on. */
    void answer(String pattern, int code, String text) throws IOException {
        var before = Files.readString(answers);
        Files.writeString(answers, pattern + "|" + code + "|" + text + "\n" + before);
    }

    /** What synth.sh writes, which is only pretended to run. */
    void template(String... indexes) throws IOException {
        var synthesised =
                new StringBuilder("#!/usr/bin/env bash\necho \"synth.sh $*\" >>\"$CALLS\"\n");
        synthesised.append("mkdir -p \"$2\"\n");
        for (var index : indexes) {
            synthesised
                    .append("echo '       \"IndexName\": \"")
                    .append(index)
                    .append("\"' >>\"$2/$3-$4.template.json\"\n");
        }
        Files.writeString(home.resolve("infra-cdk/synth.sh"), synthesised);
    }

    void without(String command) throws IOException {
        Files.delete(commands.resolve(command));
    }

    void webClient() throws IOException {
        Files.createDirectories(home.resolve("web/dist/assets"));
        Files.writeString(home.resolve("web/package.json"), "{}");
        Files.writeString(home.resolve("web/dist/index.html"), "the client");
        Files.writeString(home.resolve("web/dist/assets/a.js"), "1");
    }

    Optional<String> published(String file) throws IOException {
        var path = home.resolve("infra-cdk/target/deploy/acme-dev-web").resolve(file);
        return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /**
     * @param input what somebody types
     */
    Ran run(String input, String... arguments) throws IOException, InterruptedException {
        Files.writeString(calls, "");
        var command = new ArrayList<>(List.of(found("bash").toString(), "deploy.sh"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.redirectErrorStream(true).redirectInput(typed(input).toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", commands.toString());
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("CALLS", calls.toString());
        environment.put("ANSWERS", answers.toString());
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), told, Files.readAllLines(calls));
    }

    private Path typed(String input) throws IOException {
        return Files.writeString(home.resolve("typed"), input);
    }

    record Ran(int code, String told, List<String> calls) {

        /** Those that could change something, or begin with the same words. */
        List<String> calls(String beginning) {
            return calls.stream().filter(call -> call.startsWith(beginning)).toList();
        }

        boolean touchedAws() {
            return calls.stream()
                    .filter(call -> call.startsWith("aws ") || call.startsWith("cdk "))
                    .anyMatch(call -> !isLook(call));
        }

        private static boolean isLook(String call) {
            return call.matches(
                    "(aws configure get|aws sts get|aws \\w+ describe-|aws s3api head-|cdk"
                            + " diff).*");
        }
    }
}
