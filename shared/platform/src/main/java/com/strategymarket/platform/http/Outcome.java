package com.strategymarket.platform.http;

import java.util.Optional;
import java.util.function.Supplier;

/** What came of answering: a reply, or the refusal or failure that there is instead. */
final class Outcome {

    private Optional<Reply> reply = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    void of(Supplier<Reply> answering) {
        try {
            reply = Optional.of(answering.get());
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
    }

    Reply reply() {
        failure.ifPresent(
                e -> {
                    throw e;
                });
        return reply.orElseThrow();
    }
}
