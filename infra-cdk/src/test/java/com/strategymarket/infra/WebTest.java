package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.stream.Collectors;

/** The web client's files, and what browsers are told of them. */
class WebTest {

    private static final Template PROD = Synthesis.of("prod").template();
    private static final JsonNode SITE =
            PROD.only("AWS::CloudFront::Distribution").at("DistributionConfig");
    private static final JsonNode HEADERS =
            PROD.only("AWS::CloudFront::ResponseHeadersPolicy")
                    .at("ResponseHeadersPolicyConfig", "SecurityHeadersConfig");

    @Test
    void theBucketIsReadThroughAnOriginAccessControl() {
        var origin = SITE.path("Origins").path(0);

        assertEquals(
                PROD.only("AWS::CloudFront::OriginAccessControl").id(),
                origin.path("OriginAccessControlId").path("Fn::GetAtt").path(0).asString());
        assertEquals("redirect-to-https", behaviour().path("ViewerProtocolPolicy").asString());
        assertEquals("index.html", SITE.path("DefaultRootObject").asString());
    }

    private static JsonNode behaviour() {
        return SITE.path("DefaultCacheBehavior");
    }

    @Test
    void theClientsOwnPagesLeadToTheClient() {
        var statuses =
                SITE.path("CustomErrorResponses")
                        .valueStream()
                        .filter(
                                page ->
                                        page.path("ResponsePagePath")
                                                .asString()
                                                .equals("/index.html"))
                        .filter(page -> page.path("ResponseCode").asInt() == 200)
                        .map(page -> page.path("ErrorCode").asInt())
                        .collect(Collectors.toSet());

        assertEquals(Set.of(403, 404), statuses);
    }

    @Test
    void browsersAreToldWhatNotToDo() {
        assertEquals(
                PROD.only("AWS::CloudFront::ResponseHeadersPolicy").ref(),
                Resource.told(behaviour().path("ResponseHeadersPolicyId")));
        var transport = HEADERS.path("StrictTransportSecurity");
        assertTrue(transport.path("AccessControlMaxAgeSec").asInt() >= 31_536_000);
        assertEquals("DENY", HEADERS.path("FrameOptions").path("FrameOption").asString());
        assertTrue(HEADERS.path("ContentTypeOptions").path("Override").asBoolean());
    }

    @Test
    void scriptsAreOursOrOfAKnownHash() {
        var policy = policy();

        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(policy.contains("script-src *"), policy);
    }

    @Test
    void theClientMayReachTheApiAndTheSignInOfThisRegion() {
        var policy = policy();

        assertTrue(policy.contains("https://*.execute-api.${AWS::Region}.amazonaws.com"), policy);
        assertTrue(policy.contains("https://*.auth.${AWS::Region}.amazoncognito.com"), policy);
        assertTrue(policy.contains("https://cognito-idp.${AWS::Region}.amazonaws.com"), policy);
    }

    private static String policy() {
        return Resource.told(HEADERS.path("ContentSecurityPolicy").path("ContentSecurityPolicy"));
    }
}
