package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.References;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Synthesis.Finding;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CloudFormation can make it as it stands, and AWS's own rules find nothing wrong with it. */
class SoundTemplateTest {

    private static final long MOST_BYTES = 1_000_000;
    private static final int MOST_RESOURCES = 500;

    /** What CloudFormation names things by itself unless it is told a name. */
    private static final List<String> NAMES =
            List.of(
                    "AlarmName",
                    "DashboardName",
                    "FunctionName",
                    "LogGroupName",
                    "Name",
                    "QueueName",
                    "TableName",
                    "TopicName",
                    "UserPoolName",
                    "Domain");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void cloudFormationsOwnRulesFindNothing(String stage) {
        var reports = Synthesis.of(stage).validation().path("pluginReports");

        assertEquals("CloudFormation Validate", reports.path(0).path("pluginName").asString());
        for (var report : reports) {
            assertEquals("success", report.path("conclusion").asString(), report::toString);
            assertEquals("[]", report.path("violations").toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void theCdkWarnsOfNothing(String stage) throws IOException {
        var stack = Synthesis.PROJECT + "-" + stage;
        var said =
                Files.readString(Synthesis.of(stage).directory().resolve(stack + ".metadata.json"));

        assertTrue(said.contains("aws:cdk:logicalId"));
        assertFalse(said.contains("aws:cdk:warning"), "warnings");
        assertFalse(said.contains("aws:cdk:error"), "errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void cdkNagFindsNothingThatIsNotAccepted(String stage) {
        var open =
                Synthesis.of(stage).findings().stream()
                        .filter(finding -> !finding.verdict().equals("Compliant"))
                        .filter(finding -> !finding.verdict().equals("Suppressed"))
                        .toList();

        assertEquals(List.of(), open);
    }

    /** What is accepted was found, and somebody could be told why. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void nothingIsAcceptedThatIsNotFound(String stage) {
        var accepted =
                Synthesis.of(stage).template().all().stream()
                        .flatMap(resource -> accepted(resource.whole()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var found =
                Synthesis.of(stage).findings().stream()
                        .filter(finding -> finding.verdict().equals("Suppressed"))
                        .collect(Collectors.toSet());

        assertEquals(accepted, found.stream().map(Finding::rule).collect(Collectors.toSet()));
        for (var finding : found) {
            assertTrue(finding.reason().length() > 30, finding::toString);
        }
    }

    private static Stream<String> accepted(JsonNode resource) {
        return resource.path("Metadata")
                .path("cdk_nag")
                .path("rules_to_suppress")
                .valueStream()
                .map(rule -> rule.path("id").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void whatIsReferredToIsThereAndNothingWaitsForItself(String stage) {
        var references = References.of(Synthesis.of(stage).template());

        assertEquals(Set.of(), references.dangling());
        assertEquals(List.of(), references.circle());
    }

    @Test
    void itIsSmallEnoughForCloudFormation() throws IOException {
        var synthesis = Synthesis.of("prod");
        var template = synthesis.directory().resolve("acme-trading-prod.template.json");

        assertTrue(Files.size(template) < MOST_BYTES);
        assertTrue(synthesis.template().all().size() < MOST_RESOURCES);
    }

    /** Two stages, or two projects, in one account. */
    @Test
    void stagesDoNotTakeEachOthersNames() {
        var dev = names(Synthesis.of("dev").template());
        var prod = names(Synthesis.of("prod").template());

        assertEquals(dev.size(), prod.size());
        assertTrue(dev.contains("acme-trading-dev"), dev::toString);
        var both = new HashSet<>(dev);
        both.retainAll(prod);
        assertEquals(Set.of(), both);
        prod.forEach(name -> assertTrue(name.contains("acme-trading"), name));
    }

    private static Set<String> names(Template template) {
        var names = new TreeSet<String>();
        for (var resource : template.all()) {
            // Within the pool or the API that they are part of, they have these to themselves.
            if (Set.of(
                            "AWS::ApiGatewayV2::Authorizer",
                            "AWS::ApiGatewayV2::Stage",
                            "AWS::Cognito::UserPoolGroup",
                            "AWS::Lambda::Alias")
                    .contains(resource.type())) {
                continue;
            }
            for (var name : NAMES) {
                var given = resource.at(name);
                if (given.isString() || given.has("Fn::Join")) {
                    names.add(resource.text(name));
                }
            }
        }
        return names;
    }

    /**
     * An account must be looked at neither while the template is made nor to find what it names.
     */
    @Test
    void itAsksTheAccountForNothing() throws IOException {
        var manifest = Files.readString(Synthesis.of("prod").directory().resolve("manifest.json"));

        assertFalse(manifest.contains("\"missing\""), "context is looked up");
        assertTrue(manifest.contains("aws://unknown-account/unknown-region"));
        var parameters = new ArrayList<String>();
        Synthesis.of("prod")
                .template()
                .whole()
                .path("Parameters")
                .propertyNames()
                .forEach(parameters::add);
        assertEquals(List.of("BootstrapVersion"), parameters);
    }
}
