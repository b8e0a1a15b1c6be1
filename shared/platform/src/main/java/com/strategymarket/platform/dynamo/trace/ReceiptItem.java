package com.strategymarket.platform.dynamo.trace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.ReceiptId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.json.Packed;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * {@code IDEM#{caller}#{hash of the key} / {hash of method and path}}: the answer to give again.
 */
final class ReceiptItem {

    private ReceiptItem() {}

    /**
     * Wins only if there is none yet. The table deletes an expired one some time late, so time
     * counts as well.
     */
    static Write put(Receipt receipt, Instant now) {
        var unanswered =
                Condition.absent()
                        .or(Condition.before(TableLayout.EXPIRES_AT, now.getEpochSecond()));
        return Write.put(item(receipt)).when(unanswered);
    }

    static Key key(ReceiptId id) {
        return new Key("IDEM#" + id.caller() + "#" + id.key(), hash(id.request()));
    }

    /** A path may be longer than a key of the table. */
    private static String hash(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, AttributeValue> item(Receipt receipt) {
        return ItemWriter.of(key(receipt.id()))
                .text("caller", receipt.caller())
                .text("request", receipt.request())
                .text("key_hash", receipt.key())
                .text("body_hash", receipt.body())
                .number("status", receipt.status())
                .textsByName("headers", receipt.headers())
                .bytes("answer", Packed.pack(receipt.answer()))
                .expiresAt(receipt.expiresAt())
                .item();
    }

    static Receipt read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("IDEMPOTENCY", item);
        return new Receipt(
                reader.text("caller"),
                reader.text("request"),
                reader.text("key_hash"),
                reader.text("body_hash"),
                Math.toIntExact(reader.number("status")),
                reader.textsByName("headers"),
                Packed.unpack(reader.bytes("answer")),
                reader.expiresAt());
    }
}
