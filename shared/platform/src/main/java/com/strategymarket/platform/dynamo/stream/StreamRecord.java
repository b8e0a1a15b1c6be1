package com.strategymarket.platform.dynamo.stream;

import com.strategymarket.contract.Partition;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.trace.AuditItem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/**
 * One change of one item.
 *
 * @param kind INSERT, MODIFY or REMOVE
 * @param before as it was, unless it is new
 * @param item as it is after the change, unless it was removed
 */
public record StreamRecord(
        String sequenceNumber,
        String kind,
        Optional<Map<String, AttributeValue>> before,
        Optional<Map<String, AttributeValue>> item) {

    /** The event that this is, if it is one: audit records are only ever inserted. */
    public Optional<AuditRecord> event() {
        return item.filter(image -> kind.equals("INSERT"))
                .filter(image -> AuditItem.isOne(Key.of(image)))
                .map(AuditItem::read);
    }

    /** Whose item this has changed or removed, if it is one of those that never are. */
    public Optional<Key> altered() {
        return before.filter(image -> !Optional.of(image).equals(item))
                .map(Key::of)
                .filter(key -> Partition.areWrittenOnce(key.partition()));
    }
}
