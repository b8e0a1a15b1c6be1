package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Statement;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The API, the sign-in pages and the distribution are there for all; nothing else is. */
class NothingPublicTest {

    private static final Template PROD = Synthesis.of("prod").template();

    /** The policies of things that say themselves who may use them. */
    private static final Map<String, String> POLICIES =
            Map.of(
                    "AWS::S3::BucketPolicy", "PolicyDocument",
                    "AWS::SNS::TopicPolicy", "PolicyDocument",
                    "AWS::SQS::QueuePolicy", "PolicyDocument",
                    "AWS::SecretsManager::ResourcePolicy", "ResourcePolicy");

    @Test
    void noBucketCanBeMadePublicAndAllAreEncrypted() {
        for (var bucket : PROD.of("AWS::S3::Bucket")) {
            for (var what :
                    List.of(
                            "BlockPublicAcls",
                            "BlockPublicPolicy",
                            "IgnorePublicAcls",
                            "RestrictPublicBuckets")) {
                assertTrue(bucket.at("PublicAccessBlockConfiguration", what).asBoolean(), what);
            }
            assertFalse(bucket.at("BucketEncryption").isMissingNode());
            assertTrue(bucket.at("WebsiteConfiguration").isMissingNode());
        }
    }

    @Test
    void whoIsAllowedAnythingByAThingItselfIsNamedHere() {
        var allowed = new TreeMap<String, String>();
        POLICIES.forEach(
                (type, document) -> {
                    for (var policy : PROD.of(type)) {
                        policy.at(document)
                                .path("Statement")
                                .valueStream()
                                .filter(s -> s.path("Effect").asString().equals("Allow"))
                                .forEach(
                                        s -> {
                                            assertFalse(s.path("Condition").isMissingNode());
                                            allowed.put(
                                                    s.path("Action").asString(),
                                                    s.path("Principal").toString());
                                        });
                    }
                });

        assertEquals(
                Map.of(
                        "s3:GetObject", "{\"Service\":\"cloudfront.amazonaws.com\"}",
                        "sns:Publish", "{\"Service\":\"cloudwatch.amazonaws.com\"}"),
                allowed);
    }

    @Test
    void theFilesAreReadByOurDistributionAlone() {
        var distribution = PROD.only("AWS::CloudFront::Distribution");
        var reading =
                PROD.of("AWS::S3::BucketPolicy").stream()
                        .flatMap(policy -> Statement.of(policy.at("PolicyDocument")).stream())
                        .filter(statement -> statement.effect().equals("Allow"))
                        .toList();

        assertEquals(1, reading.size());
        assertTrue(reading.getFirst().condition().contains(distribution.id()));
    }

    @Test
    void nothingIsSentInTheOpen() {
        for (var type : List.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic")) {
            var refusing =
                    POLICIES.keySet().stream()
                            .flatMap(policies -> PROD.of(policies).stream())
                            .filter(NothingPublicTest::refusesPlainText)
                            .map(policy -> policy.whole().path("Properties").toString())
                            .collect(Collectors.joining());
            for (var thing : PROD.of(type)) {
                assertTrue(refusing.contains("\"" + thing.id() + "\""), thing::id);
            }
        }
    }

    private static boolean refusesPlainText(Resource policy) {
        return Statement.of(policy.at("PolicyDocument")).stream()
                .anyMatch(
                        statement ->
                                statement.effect().equals("Deny")
                                        && statement
                                                .condition()
                                                .contains("\"aws:SecureTransport\":\"false\""));
    }

    @Test
    void noFunctionHasAnAddressOfItsOwn() {
        assertEquals(List.of(), PROD.of("AWS::Lambda::Url"));
        for (var permission : PROD.of("AWS::Lambda::Permission")) {
            var from =
                    switch (permission.text("Principal")) {
                        case "apigateway.amazonaws.com" -> "AWS::ApiGatewayV2::Api";
                        case "cognito-idp.amazonaws.com" -> "AWS::Cognito::UserPool";
                        default -> throw new AssertionError(permission);
                    };
            var source = permission.text("SourceArn");
            assertTrue(source.contains("${" + PROD.only(from).id()), permission::toString);
        }
    }

    @Test
    void noSecretStandsInTheTemplate() {
        var text = PROD.whole().toString();

        assertFalse(text.contains("SecretString\":\""));
        assertFalse(text.contains("{{resolve:"));
    }
}
