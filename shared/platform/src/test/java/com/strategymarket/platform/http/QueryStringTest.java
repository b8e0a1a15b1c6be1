package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.Violations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class QueryStringTest {

    private final Violations violations = new Violations();

    @Test
    void aRepeatedParameterKeepsItsValuesApart() {
        var query = QueryString.parse("tag=A%2CB&tag=C&sort=newest", violations);

        assertEquals(List.of("A,B", "C"), query.take("tag"));
        assertEquals(List.of("newest"), query.take("sort"));
        assertEquals(Set.of(), query.rest());
    }

    @Test
    void valuesAreDecodedOnce() {
        var query =
                QueryString.parse("q=iron+condor%20%2B%2520&%C3%A4=%E0%A4%86%3D%26", violations);

        assertEquals(List.of("iron condor +%20"), query.take("q"));
        assertEquals(List.of("आ=&"), query.take("ä"));
        assertTrue(violations.isEmpty());
    }

    @Test
    void onlyTheFirstEqualsSignDivides() {
        var query = QueryString.parse("a=b=c&d=&e&&=f", violations);

        assertEquals(List.of("b=c"), query.take("a"));
        assertEquals(List.of(""), query.take("d"));
        assertEquals(List.of(""), query.take("e"));
        assertEquals(Set.of(""), query.rest());
    }

    @Test
    void whatIsNotTakenIsLeftOver() {
        var query = QueryString.parse("a=1&b=2&c=3", violations);
        query.take("b");

        assertEquals(Set.of("a", "c"), query.rest());
        assertEquals(List.of(), query.take("nothing"));
        assertEquals(Set.of(), QueryString.parse("", violations).rest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%2", "q=%zz", "q=a%-1", "%=q"})
    void aBrokenEscapeIsToldOf(String raw) {
        QueryString.parse(raw, violations);

        assertEquals(List.of("query"), Refusal.fieldsOf(violations::throwIfAny));
    }
}
