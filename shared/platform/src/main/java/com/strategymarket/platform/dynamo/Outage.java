package com.strategymarket.platform.dynamo;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import java.time.Duration;
import java.util.Set;

/**
 * Tells what passes by itself, and is to be tried again later, from what is wrong with the request.
 */
final class Outage {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Set<String> REASONS =
            Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

    private Outage() {}

    static Problem problem() {
        return Problem.of(ProblemCode.UNAVAILABLE).retryAfter(RETRY_AFTER);
    }

    static ProblemException because(SdkException cause) {
        return new ProblemException(problem(), cause);
    }

    /**
     * What to throw: a problem that the caller is told of, or the failure itself, which is our bug.
     */
    static RuntimeException orBug(SdkException failure) {
        return passes(failure) ? because(failure) : failure;
    }

    /** Whether a transaction was cancelled by one. */
    static boolean isReason(String code) {
        return REASONS.contains(code);
    }

    private static boolean passes(SdkException failure) {
        return switch (failure) {
            case ProvisionedThroughputExceededException e -> true;
            case RequestLimitExceededException e -> true;
            case ThrottlingException e -> true;
            case TransactionInProgressException e -> true;
            case InternalServerErrorException e -> true;
            case SdkServiceException e -> e.statusCode() >= 500 || e.isThrottlingException();
            // No answer at all: no connection, a time-out, no credentials yet.
            default -> true;
        };
    }
}
