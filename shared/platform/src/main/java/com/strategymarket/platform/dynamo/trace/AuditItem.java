package com.strategymarket.platform.dynamo.trace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.item.SortableTime;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code AUDIT#{subject} / {time}#{request}}: what was done to one thing, in order. */
public final class AuditItem {

    private static final String PREFIX = "AUDIT#";

    private AuditItem() {}

    static Map<String, AttributeValue> of(AuditRecord audit) {
        return ItemWriter.of(key(audit))
                .text("subject", audit.subject())
                .text("what", audit.what())
                .text("actor_kind", audit.actorKind())
                .text("actor", audit.actor())
                .instant("at", audit.at())
                .text("request_id", audit.requestId())
                .textsByName("change", audit.change())
                .item();
    }

    /** Whether an item of the table is one of these: the stream hands on all kinds. */
    public static boolean isOne(Key key) {
        return key.partition().startsWith(PREFIX);
    }

    public static AuditRecord read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("AUDIT", item);
        return new AuditRecord(
                reader.text("subject"),
                reader.text("what"),
                reader.text("actor_kind"),
                reader.text("actor"),
                reader.instant("at"),
                reader.text("request_id"),
                reader.textsByName("change"));
    }

    public static String partition(String subject) {
        return PREFIX + subject;
    }

    /** A request changes one thing once, so that time and request name the record. */
    private static Key key(AuditRecord audit) {
        return new Key(
                partition(audit.subject()),
                SortableTime.text(audit.at()) + "#" + audit.requestId());
    }
}
