package com.strategymarket.domain.marketplace.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.marketplace.template.Visibility;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, PUBLIC, true",
        "EVERYONE, UNLISTED, true",
        "EVERYONE, PARTNERS, false",
        "PARTNER, PUBLIC, true",
        "PARTNER, UNLISTED, true",
        "PARTNER, PARTNERS, true"
    })
    void whatAnswersByItsId(Audience who, Visibility visibility, boolean seen) {
        assertEquals(seen, who.maySee(visibility));
    }
}
