package com.strategymarket.infra.identity;

import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.infra.stage.Accepted;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.LambdaVersion;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

import java.util.List;

/** Who may sign in, and how. */
public final class Identity extends Construct {

    private static final List<String> GROUPS = List.of("Admins", "Creators");

    private final UserPool pool;
    private final UserPoolClient client;
    private final UserPoolClient enrolment;
    private final SignInPages pages;

    public Identity(Construct scope, StageShape shape, String webOrigin) {
        super(scope, "Identity");
        this.pool = pool(shape);
        this.client = client(webOrigin);
        this.enrolment = enrolment();
        this.pages = new SignInPages(this, shape, pool, client);
        for (var group : GROUPS) {
            CfnUserPoolGroup.Builder.create(this, group)
                    .userPoolId(pool.getUserPoolId())
                    .groupName(group)
                    .build();
        }
    }

    private UserPool pool(StageShape shape) {
        var made =
                UserPool.Builder.create(this, "Pool")
                        .userPoolName(shape.prefix())
                        .selfSignUpEnabled(true)
                        .signInAliases(SignInAliases.builder().email(true).build())
                        .signInCaseSensitive(false)
                        .standardAttributes(
                                StandardAttributes.builder()
                                        .email(
                                                StandardAttribute.builder()
                                                        .required(true)
                                                        .mutable(true)
                                                        .build())
                                        .build())
                        // A new address is nobody's before its owner has confirmed it.
                        .keepOriginal(KeepOriginalAttrs.builder().email(true).build())
                        .passwordPolicy(passwords())
                        .mfa(Mfa.OPTIONAL)
                        .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                        .accountRecovery(AccountRecovery.EMAIL_ONLY)
                        .featurePlan(FeaturePlan.ESSENTIALS)
                        .deletionProtection(shape.production())
                        .removalPolicy(shape.ofData())
                        .build();
        explain(made);
        return made;
    }

    private static PasswordPolicy passwords() {
        return PasswordPolicy.builder()
                .minLength(12)
                .requireLowercase(true)
                .requireUppercase(true)
                .requireDigits(true)
                .requireSymbols(true)
                .tempPasswordValidity(Duration.days(3))
                .build();
    }

    private static void explain(UserPool pool) {
        Accepted.finding(
                pool,
                "AwsSolutions-COG2",
                "A pool asks all of its users for a second factor or none, and investors are not"
                        + " made to have one: docs/operations.md tells how admins get theirs.");
        Accepted.finding(
                pool,
                "AwsSolutions-COG3",
                "Threat protection is part of Cognito's Plus plan, priced by the user; operators"
                        + " switch it on when they have decided to pay for it.");
    }

    /** A browser keeps no secret: the code flow with PKCE, and no other. */
    private UserPoolClient client(String webOrigin) {
        return UserPoolClient.Builder.create(this, "Web")
                .userPool(pool)
                .generateSecret(false)
                .authFlows(AuthFlow.builder().userSrp(false).build())
                .oAuth(
                        OAuthSettings.builder()
                                .flows(
                                        OAuthFlows.builder()
                                                .authorizationCodeGrant(true)
                                                .implicitCodeGrant(false)
                                                .build())
                                .scopes(
                                        List.of(
                                                OAuthScope.OPENID,
                                                OAuthScope.EMAIL,
                                                OAuthScope.PROFILE))
                                .callbackUrls(List.of(webOrigin + "/"))
                                .logoutUrls(List.of(webOrigin + "/"))
                                .build())
                .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
                .preventUserExistenceErrors(true)
                .enableTokenRevocation(true)
                .accessTokenValidity(Duration.hours(1))
                .idTokenValidity(Duration.hours(1))
                .refreshTokenValidity(Duration.days(30))
                .build();
    }

    /**
     * Where operators switch on an admin's second factor, which the sign-in pages offer to nobody
     * in a pool that leaves it open. It takes an AWS account's rights to sign in by it, and the API
     * takes no token of its.
     */
    private UserPoolClient enrolment() {
        return UserPoolClient.Builder.create(this, "Enrolment")
                .userPool(pool)
                .generateSecret(false)
                .authFlows(AuthFlow.builder().adminUserPassword(true).build())
                .disableOAuth(true)
                .preventUserExistenceErrors(true)
                .enableTokenRevocation(true)
                .accessTokenValidity(Duration.minutes(15))
                .idTokenValidity(Duration.minutes(15))
                .refreshTokenValidity(Duration.hours(1))
                .build();
    }

    /** Only the second form of the question for tokens lets the access token be changed. */
    public void ask(Step step, IFunction function) {
        switch (step) {
            case CONFIRMED -> pool.addTrigger(UserPoolOperation.POST_CONFIRMATION, function);
            case TOKENS_WANTED ->
                    pool.addTrigger(
                            UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
                            function,
                            LambdaVersion.V2_0);
        }
    }

    public String issuer() {
        return "https://cognito-idp." + Aws.REGION + ".amazonaws.com/" + pool.getUserPoolId();
    }

    public String poolId() {
        return pool.getUserPoolId();
    }

    public String clientId() {
        return client.getUserPoolClientId();
    }

    public String enrolmentId() {
        return enrolment.getUserPoolClientId();
    }

    public String signInDomain() {
        return pages.domain();
    }
}
