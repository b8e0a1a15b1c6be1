package com.strategymarket.platform.dynamo.directory;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * {@code TEMPLATES#{k} / {id}}: that there is such a template. The indexes know only those that are
 * to be found; unlisted and disabled ones have subscribers as well.
 */
public final class DirectoryItem {

    static final int SHARDS = 16;
    private static final String PREFIX = "TEMPLATES#";

    private DirectoryItem() {}

    public static Write put(BasketId template) {
        return Write.put(ItemWriter.of(key(template)).item());
    }

    public static Write delete(BasketId template) {
        return Write.delete(key(template));
    }

    static Query of(int shard, int limit) {
        return Query.of(PREFIX + shard, limit);
    }

    static BasketId read(Map<String, AttributeValue> item) {
        return new BasketId(Key.of(item).sort());
    }

    private static Key key(BasketId template) {
        int shard = Math.floorMod(template.value().hashCode(), SHARDS);
        return new Key(PREFIX + shard, template.value());
    }
}
