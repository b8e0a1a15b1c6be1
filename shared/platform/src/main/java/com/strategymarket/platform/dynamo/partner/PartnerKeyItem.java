package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.partner.KeyShapes;
import com.strategymarket.platform.json.partner.SecretShapes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * {@code PARTNER / PARTNER_API_KEY#{id}}: a partner's key. All keys share a partition, which lists
 * them in the order of their making; it stays cool, since instances that know a key do not read it.
 */
final class PartnerKeyItem {

    static final String PARTITION = "PARTNER";
    static final String PREFIX = "PARTNER_API_KEY#";
    private static final String VERSION = "version";

    private PartnerKeyItem() {}

    static Key key(PartnerKeyId id) {
        return new Key(PARTITION, PREFIX + id);
    }

    static Condition hasVersionOf(PartnerKey before) {
        return Condition.equal(VERSION, before.version());
    }

    static Map<String, AttributeValue> of(PartnerKey key) {
        var holder = key.holder();
        return ItemWriter.of(key(key.id()))
                .text("partner_id", holder.partner().value())
                .text("partner_type", holder.type().name())
                .text("broker_id", holder.broker().id())
                .text("environment", holder.environment().name())
                .text("key_status", key.status().name())
                .bytes("terms", Packed.pack(KeyShapes.TERMS, key.terms()))
                .bytes("secrets", Packed.pack(SecretShapes.STORED, key.secrets()))
                .number(VERSION, key.version())
                .instant("created_at", key.createdAt())
                .instant("updated_at", key.updatedAt())
                .item();
    }

    static PartnerKey read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PARTNER_API_KEY", item);
        return new PartnerKey(
                new PartnerKeyId(reader.key().sort().substring(PREFIX.length())),
                holder(reader),
                KeyStatus.valueOf(reader.text("key_status")),
                Packed.unpack(KeyShapes.TERMS, reader.bytes("terms")),
                Packed.unpack(SecretShapes.STORED, reader.bytes("secrets")),
                reader.number(VERSION),
                reader.instant("created_at"),
                reader.instant("updated_at"));
    }

    private static KeyHolder holder(ItemReader reader) {
        return new KeyHolder(
                new PartnerId(reader.text("partner_id")),
                PartnerType.valueOf(reader.text("partner_type")),
                Broker.of(reader.text("broker_id")).orElseThrow(),
                Environment.valueOf(reader.text("environment")));
    }
}
