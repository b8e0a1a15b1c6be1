package com.strategymarket.platform.dynamo.payment;

/** What the sandbox may be told to do with the next question. */
public enum SandboxOutcome {
    /** The payment is refused. */
    DECLINE,

    /** It stays under way. */
    PENDING,

    /** It is taken, and the answer gets lost. */
    UNKNOWN,

    /** The question never arrives, and nobody knows that. */
    TIMEOUT
}
