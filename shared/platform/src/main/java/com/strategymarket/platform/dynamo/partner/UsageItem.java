package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.Map;

/**
 * {@code PARTNER#{partner}#{live|test} / USAGE#{day}#{key}}: a day of a key that is over; of one
 * that is not, its subscriptions and those who were turned away without a visit.
 */
final class UsageItem {

    private static final String PREFIX = "USAGE#";

    private UsageItem() {}

    static Key key(String partition, LocalDate day, PartnerKeyId id) {
        return new Key(partition, from(day) + id);
    }

    static String from(LocalDate day) {
        return PREFIX + day + "#";
    }

    /** Behind all keys of the day. */
    static String upTo(LocalDate day) {
        return PREFIX + day + "$";
    }

    static KeyUsage.Day read(Map<String, AttributeValue> item) {
        var parts = Key.of(item).sort().split("#");
        return new KeyUsage.Day(
                new PartnerKeyId(parts[2]), LocalDate.parse(parts[1]), Counters.read(item));
    }
}
