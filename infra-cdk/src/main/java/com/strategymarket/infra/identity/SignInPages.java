package com.strategymarket.infra.identity;

import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.cognito.CfnManagedLoginBranding;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.ManagedLoginVersion;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.constructs.Construct;

/** The pages that people sign in on. Cognito serves them, under an address of ours. */
final class SignInPages {

    private final UserPoolDomain domain;

    SignInPages(Construct scope, StageShape shape, UserPool pool, UserPoolClient client) {
        // The account is part of the name, because all accounts of a Region share their names.
        var prefix = shape.prefix() + "-" + Aws.ACCOUNT_ID;
        this.domain =
                pool.addDomain(
                        "Domain",
                        UserPoolDomainOptions.builder()
                                .cognitoDomain(
                                        CognitoDomainOptions.builder().domainPrefix(prefix).build())
                                .managedLoginVersion(ManagedLoginVersion.NEWER_MANAGED_LOGIN)
                                .build());
        // Without one, the newer pages show nothing at all.
        CfnManagedLoginBranding.Builder.create(scope, "Branding")
                .userPoolId(pool.getUserPoolId())
                .clientId(client.getUserPoolClientId())
                .useCognitoProvidedValues(true)
                .build();
    }

    String domain() {
        return domain.getDomainName() + ".auth." + Aws.REGION + ".amazoncognito.com";
    }
}
