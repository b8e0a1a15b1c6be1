package com.strategymarket.domain.change;

import java.time.Instant;
import java.util.Map;

/**
 * The answer to a request that may come again with the same {@code Idempotency-Key}: kept with the
 * effect, given again instead of a second effect.
 *
 * @param caller whose key it is
 * @param request the method and full path
 * @param key a hash of the key
 * @param body a hash of the request's body: the same key with another body is a mistake
 */
public record Receipt(
        String caller,
        String request,
        String key,
        String body,
        int status,
        Map<String, String> headers,
        String answer,
        Instant expiresAt) {

    public ReceiptId id() {
        return new ReceiptId(caller, request, key);
    }
}
