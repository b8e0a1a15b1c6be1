package com.strategymarket.platform.dynamo.trace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;
import com.strategymarket.platform.json.Packed;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.Map;

/** {@code IDEM#{caller}#{hash of the key} / {method and path}}: the answer to give again. */
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

    private static Map<String, AttributeValue> item(Receipt receipt) {
        var key = new Key("IDEM#" + receipt.caller() + "#" + receipt.key(), receipt.request());
        return ItemWriter.of(key)
                .text("caller", receipt.caller())
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
                reader.key().sort(),
                reader.text("key_hash"),
                reader.text("body_hash"),
                Math.toIntExact(reader.number("status")),
                reader.textsByName("headers"),
                Packed.unpack(reader.bytes("answer")),
                reader.expiresAt());
    }
}
