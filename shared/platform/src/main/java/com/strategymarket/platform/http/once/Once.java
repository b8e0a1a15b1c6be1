package com.strategymarket.platform.http.once;

import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.Request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A request that came with an {@code Idempotency-Key}: its answer is kept, and given again when it
 * comes again.
 */
public record Once(Request request, Caller caller, String key, Instant now) {

    private static final Duration KEPT = Duration.ofHours(24);

    public ReceiptId id() {
        return new ReceiptId(caller.scope(), request.method() + " " + request.path(), hash(key));
    }

    public Receipt receipt(Reply reply) {
        var id = id();
        return new Receipt(
                id.caller(),
                id.request(),
                id.key(),
                hash(request.body()),
                reply.status(),
                reply.headers(),
                reply.body(),
                now.plus(KEPT));
    }

    public Reply replay(Receipt first) {
        if (!first.body().equals(hash(request.body()))) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).thrown();
        }
        return new Reply(first.status(), first.headers(), first.answer())
                .with("Idempotency-Replayed", "true");
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
