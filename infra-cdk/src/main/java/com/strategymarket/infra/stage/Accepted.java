package com.strategymarket.infra.stage;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;

import software.constructs.IConstruct;

import java.util.List;

/** What cdk-nag finds and we live with, each with the reason why. */
public final class Accepted {

    private Accepted() {}

    public static void finding(IConstruct at, String rule, String reason) {
        NagSuppressions.addResourceSuppressions(
                at, List.of(NagPackSuppression.builder().id(rule).reason(reason).build()));
    }

    /**
     * @param resource which wildcard; any other is still found
     */
    public static void wildcard(IConstruct at, String resource, String reason) {
        NagSuppressions.addResourceSuppressions(
                at,
                List.of(
                        NagPackSuppression.builder()
                                .id("AwsSolutions-IAM5")
                                .reason(reason)
                                .appliesTo(List.of(resource))
                                .build()),
                true);
    }
}
