package com.strategymarket.infra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.template.Resource;
import com.strategymarket.infra.template.Synthesis;
import com.strategymarket.infra.template.Template;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who signs in does it as the functions and the local sign-in expect. */
class IdentityTest {

    private static final Template PROD = Synthesis.of("prod").template();
    private static final Resource POOL = PROD.only("AWS::Cognito::UserPool");
    static final Resource CLIENT = client(true);
    private static final Resource ENROLMENT = client(false);

    private static Resource client(boolean ofTheWeb) {
        return PROD.of("AWS::Cognito::UserPoolClient").stream()
                .filter(made -> made.at("CallbackURLs").isMissingNode() != ofTheWeb)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void usersSignInByTheirAddressWithAStrongPassword() {
        var password = POOL.at("Policies", "PasswordPolicy");

        assertEquals(List.of("email"), POOL.texts("UsernameAttributes"));
        assertEquals(List.of("email"), POOL.texts("AutoVerifiedAttributes"));
        assertFalse(POOL.at("UsernameConfiguration", "CaseSensitive").asBoolean());
        assertTrue(password.path("MinimumLength").asInt() >= 12);
        for (var kind : List.of("Lowercase", "Uppercase", "Numbers", "Symbols")) {
            assertTrue(password.path("Require" + kind).asBoolean(), kind);
        }
    }

    /** A message to a phone can be stolen with its number. */
    @Test
    void aSecondFactorIsAnAppsCode() {
        assertEquals("OPTIONAL", POOL.text("MfaConfiguration"));
        assertEquals(List.of("SOFTWARE_TOKEN_MFA"), POOL.texts("EnabledMfas"));
    }

    @Test
    void theClientHasNoSecretAndUsesTheCodeFlowOnly() {
        assertFalse(CLIENT.at("GenerateSecret").asBoolean());
        assertEquals(List.of("code"), CLIENT.texts("AllowedOAuthFlows"));
        assertEquals(List.of("ALLOW_REFRESH_TOKEN_AUTH"), CLIENT.texts("ExplicitAuthFlows"));
        assertTrue(CLIENT.at("EnableTokenRevocation").asBoolean());
        assertEquals("ENABLED", CLIENT.text("PreventUserExistenceErrors"));
    }

    /** The sign-in pages of a pool that leaves it open offer a second factor to nobody. */
    @Test
    void operatorsSwitchOnAnAdminsSecondFactorByAClientThatOpensNothing() {
        assertEquals(
                List.of("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                ENROLMENT.texts("ExplicitAuthFlows").stream().sorted().toList());
        assertFalse(ENROLMENT.at("AllowedOAuthFlowsUserPoolClient").asBoolean());
        assertTrue(ENROLMENT.at("AllowedOAuthFlows").isMissingNode());
        assertNotEquals(CLIENT.ref(), ENROLMENT.ref(), "whose tokens the API takes");
    }

    @Test
    void itComesBackToOurPagesOnly() {
        var web = "https://${" + PROD.only("AWS::CloudFront::Distribution").id() + ".DomainName}/";

        assertEquals(List.of(web), CLIENT.texts("CallbackURLs"));
        assertEquals(List.of(web), CLIENT.texts("LogoutURLs"));
    }

    /** Somebody would else be known by an address that is another's. */
    @Test
    void aNewAddressCountsOnceItIsConfirmed() {
        assertEquals(
                List.of("email"),
                POOL.texts(
                        "UserAttributeUpdateSettings",
                        "AttributesRequireVerificationBeforeUpdate"));
    }

    /** Only the newer pages need a branding, and show nothing without one. */
    @Test
    void theSignInPagesAreManagedAndBranded() {
        assertEquals(
                2, PROD.only("AWS::Cognito::UserPoolDomain").at("ManagedLoginVersion").asInt());
        assertEquals(
                CLIENT.ref(), PROD.only("AWS::Cognito::ManagedLoginBranding").text("ClientId"));
    }

    @Test
    void thereAreTheGroupsOfAdminsAndCreators() {
        assertEquals(
                Set.of("Admins", "Creators"),
                PROD.of("AWS::Cognito::UserPoolGroup").stream()
                        .map(group -> group.text("GroupName"))
                        .collect(Collectors.toSet()));
    }
}
