package com.strategymarket.platform.http.paging;

import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hands positions of a list to callers, signed and bound to the query and the caller they were made
 * for.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";

    /** Half of the hash: 128 bits are out of anyone's reach. */
    private static final int SIGNATURE_BYTES = 16;

    private final Supplier<List<String>> keys;

    /**
     * @param keys the first signs, all of them verify; asked for at each use, since they change
     */
    public Cursors(Supplier<List<String>> keys) {
        this.keys = keys;
    }

    public Cursors(List<String> keys) {
        this(() -> keys);
    }

    /**
     * @param bound what the position belongs to: the query and the caller
     */
    public String sign(String position, String bound) {
        var content = position.getBytes(StandardCharsets.UTF_8);
        var signed =
                ByteBuffer.allocate(SIGNATURE_BYTES + content.length)
                        .put(signature(keys.get().getFirst(), content, bound))
                        .put(content);
        return encode(signed.array());
    }

    public String verify(String cursor, String bound) {
        var bytes = decode(cursor);
        if (bytes.length < SIGNATURE_BYTES) {
            throw invalid();
        }
        var given = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        var content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        for (var key : keys.get()) {
            if (MessageDigest.isEqual(given, signature(key, content, bound))) {
                return new String(content, StandardCharsets.UTF_8);
            }
        }
        throw invalid();
    }

    /** Only the very text that was handed out: the decoder alone would take others for it, too. */
    private static byte[] decode(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (encode(bytes).equals(cursor)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // As invalid as any other.
        }
        throw invalid();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String key, byte[] content, String bound) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(bound.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static RuntimeException invalid() {
        return Problem.of(ProblemCode.INVALID_CURSOR).thrown();
    }
}
