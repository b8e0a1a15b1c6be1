package com.strategymarket.platform.json.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.platform.json.Json;

import org.junit.jupiter.api.Test;

import java.util.List;

class PreviewShapesTest {

    @Test
    void whatIsWrittenReadsTheSame() {
        var preview = Preview.of(LargestBasket.inJson());

        assertEquals(
                preview,
                Json.readOwn(PreviewShapes.PREVIEW, Json.write(PreviewShapes.PREVIEW, preview)));
    }

    @Test
    void noFieldOfItSpeaksOfATradeSecret() {
        var json = Json.write(PreviewShapes.PREVIEW, Preview.of(LargestBasket.inJson()));

        for (var secret : List.of("strike", "lots", "stop_loss", "target", "50000", "999.99")) {
            assertFalse(json.contains(secret), secret);
        }
    }
}
