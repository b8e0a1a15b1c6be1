package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.json.Packed;
import com.strategymarket.platform.json.marketplace.BasketShapes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code {admin} / BASKET#{id}}: a basket, whole. */
final class BasketItem {

    static final String PREFIX = "BASKET#";
    static final String VERSION = "version";

    private BasketItem() {}

    static Key key(UserId owner, BasketId id) {
        return new Key(owner.value(), PREFIX + id);
    }

    static Key key(Basket basket) {
        return key(basket.owner(), basket.id());
    }

    static Map<String, AttributeValue> of(Basket basket) {
        return ItemWriter.of(key(basket))
                .text("basket_id", basket.id().value())
                .bytes("content", Packed.pack(BasketShapes.DRAFT, basket.content()))
                .number(VERSION, basket.version())
                .instant("created_at", basket.createdAt())
                .instant("updated_at", basket.updatedAt())
                .item();
    }

    static Basket read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("BASKET", item);
        return new Basket(
                new BasketId(reader.text("basket_id")),
                new UserId(reader.key().partition()),
                Packed.unpack(BasketShapes.DRAFT, reader.bytes("content")),
                reader.number(VERSION),
                reader.instant("created_at"),
                reader.instant("updated_at"));
    }
}
