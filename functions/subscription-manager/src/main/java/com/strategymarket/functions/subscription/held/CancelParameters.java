package com.strategymarket.functions.subscription.held;

import static com.strategymarket.platform.json.Scalars.lowerCaseChoice;

import com.strategymarket.domain.subscription.OpenPositions;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Parameter;

import java.util.Locale;

/** What can be said about the end of a subscription. */
final class CancelParameters {

    static final String ABOUT =
            "A free one ends at once, a paid one with the period that is paid for, unless it shall"
                    + " end now: nothing is paid back then.";

    static final Parameter<CancelSubscription.When> WHEN =
            Parameter.orElse(
                    "when",
                    lowerCaseChoice(CancelSubscription.When.class),
                    CancelSubscription.When.PERIOD_END,
                    CancelParameters::word,
                    "When a paid one ends.");

    static final Parameter<OpenPositions> POSITIONS =
            Parameter.orElse(
                    "positions",
                    lowerCaseChoice(OpenPositions.class),
                    OpenPositions.EXIT,
                    CancelParameters::word,
                    "What becomes of open positions: squared off at the strategy's exit, or left"
                            + " alone.");

    private CancelParameters() {}

    static CancelSubscription.Wish wish(Call<?> call) {
        return new CancelSubscription.Wish(call.query(WHEN), call.query(POSITIONS));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
