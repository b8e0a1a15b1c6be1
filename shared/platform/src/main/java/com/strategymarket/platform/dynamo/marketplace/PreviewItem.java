package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.marketplace.PreviewShapes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code TEMPLATE#{id} / PREVIEW}: what investors may know of the basket, rewritten with it. */
final class PreviewItem {

    /** Sorts before the card and behind the counters: one query reads both and not those. */
    static final String SORT = "PREVIEW";

    private PreviewItem() {}

    static Key key(BasketId id) {
        return new Key(TemplateItem.partition(id), SORT);
    }

    static Map<String, AttributeValue> of(Basket basket) {
        var preview = Preview.of(basket.content());
        return ItemWriter.of(key(basket.id()))
                .bytes("content", Packed.pack(PreviewShapes.PREVIEW, preview))
                .item();
    }

    static Preview read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PREVIEW", item);
        return Packed.unpack(PreviewShapes.PREVIEW, reader.bytes("content"));
    }
}
