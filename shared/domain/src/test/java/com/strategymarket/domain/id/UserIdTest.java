package com.strategymarket.domain.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Random;

class UserIdTest {

    @Test
    void whatThePoolOrWeMakeIsAnId() {
        var ours = new Ids(new Random(1)).nextUser();

        assertEquals(Optional.of(ours), UserId.of(ours.value()));
        assertEquals(
                "6f1c2a34-0000-4000-8000-000000000001",
                UserId.of("6f1c2a34-0000-4000-8000-000000000001").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "user",
                "6F1C2A34-0000-4000-8000-000000000001",
                "6f1c2a34-0000-4000-8000-00000000000g",
                "6f1c2a34-0000-4000-8000-0000000000011",
                "6f1c2a34-0000-4000-8000-000000000001\n",
                " 6f1c2a34-0000-4000-8000-000000000001",
                "6f1c2a340000400080000000000000000001",
                "{6f1c2a34-0000-4000-8000-000000000001}",
                "TEMPLATE#01J00000000000000000000000"
            })
    void whatLooksOtherwiseIsNone(String text) {
        assertEquals(Optional.empty(), UserId.of(text));
    }
}
