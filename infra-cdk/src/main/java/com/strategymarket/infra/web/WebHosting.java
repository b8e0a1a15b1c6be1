package com.strategymarket.infra.web;

import com.strategymarket.infra.stage.Accepted;
import com.strategymarket.infra.stage.StageShape;

import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.ErrorResponse;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

import java.util.List;
import java.util.stream.Stream;

/** Where the web client is served from: a bucket that only the distribution can read. */
public final class WebHosting extends Construct {

    private static final int LOGS_KEPT_DAYS = 90;

    private final Bucket logs;
    private final Bucket files;
    private final Distribution distribution;

    public WebHosting(Construct scope, StageShape shape, WebContent content) {
        super(scope, "Web");
        this.logs = logs(shape);
        this.files = files(shape);
        this.distribution = distribution(shape, content);
        explain();
    }

    private Bucket.Builder bucket(String id, StageShape shape) {
        return Bucket.Builder.create(this, id)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(shape.ofData());
    }

    private Bucket logs(StageShape shape) {
        return bucket("Logs", shape)
                // CloudFront still delivers its logs by access control lists.
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED)
                .lifecycleRules(
                        List.of(
                                LifecycleRule.builder()
                                        .expiration(Duration.days(LOGS_KEPT_DAYS))
                                        .build()))
                .build();
    }

    private Bucket files(StageShape shape) {
        return bucket("Files", shape)
                .serverAccessLogsBucket(logs)
                .serverAccessLogsPrefix("files/")
                .build();
    }

    private Distribution distribution(StageShape shape, WebContent content) {
        return Distribution.Builder.create(this, "Distribution")
                .comment(shape.prefix())
                .defaultRootObject("index.html")
                .httpVersion(HttpVersion.HTTP2_AND_3)
                // Its edges in India are in this class, and not in the cheapest.
                .priceClass(PriceClass.PRICE_CLASS_200)
                .defaultBehavior(
                        BehaviorOptions.builder()
                                .origin(S3BucketOrigin.withOriginAccessControl(files))
                                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                                .responseHeadersPolicy(
                                        SecurityHeaders.of(this, shape, content.policy(peers())))
                                .build())
                .errorResponses(Stream.of(403, 404).map(WebHosting::toTheClient).toList())
                .enableLogging(true)
                .logBucket(logs)
                .logFilePrefix("distribution/")
                .build();
    }

    /** The client knows its pages by itself: what is no file is one of them. */
    private static ErrorResponse toTheClient(int status) {
        return ErrorResponse.builder()
                .httpStatus(status)
                .responseHttpStatus(200)
                .responsePagePath("/index.html")
                .ttl(Duration.seconds(10))
                .build();
    }

    /**
     * The API's own name cannot stand here: the API allows this origin, and of two that name each
     * other neither can be made first.
     */
    private static String peers() {
        return String.join(
                        " ",
                        "https://*.execute-api.%s.amazonaws.com",
                        "https://*.auth.%s.amazoncognito.com",
                        "https://cognito-idp.%s.amazonaws.com")
                .replace("%s", Aws.REGION);
    }

    private void explain() {
        Accepted.finding(
                distribution,
                "AwsSolutions-CFR1",
                "Brokers' clients travel: where somebody is does not tell whether he may look at a"
                        + " public marketplace.");
        Accepted.finding(
                distribution,
                "AwsSolutions-CFR2",
                "Files alone are served here, to anyone. The API is bounded by its throttling and"
                        + " its limits by address and by partner.");
        Accepted.finding(
                distribution,
                "AwsSolutions-CFR4",
                "The certificate of cloudfront.net comes with its own choice of TLS versions; a"
                        + " domain of the operators' would bring another.");
    }

    public String origin() {
        return "https://" + distribution.getDistributionDomainName();
    }

    public String bucketName() {
        return files.getBucketName();
    }

    public String logBucketName() {
        return logs.getBucketName();
    }

    public String distributionId() {
        return distribution.getDistributionId();
    }
}
