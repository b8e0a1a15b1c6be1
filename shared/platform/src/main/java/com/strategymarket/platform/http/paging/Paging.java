package com.strategymarket.platform.http.paging;

import com.strategymarket.contract.Limits;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.domain.rule.TextRule;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.Scalars;

import java.util.Optional;

/** The parameters of every list. */
public final class Paging {

    public static final Parameter<Integer> LIMIT =
            Parameter.orElse(
                    "limit",
                    Numbers.whole(Range.whole(1, Limits.PAGE_MOST)),
                    Limits.PAGE_DEFAULT,
                    Object::toString,
                    "How many at most.");

    public static final Parameter<Optional<String>> CURSOR =
            Parameter.optional(
                    "cursor",
                    Scalars.text(TextRule.line(1, 4000)),
                    "next_cursor of the page before, of the same query.");

    private Paging() {}
}
