package com.strategymarket.functions.subscription.revenue;

import static com.strategymarket.platform.json.Scalars.currency;

import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;

import java.util.function.Function;

/** How sums of money are shown. Refunds of earlier months can make them less than nothing. */
final class TotalsView {

    static final ObjectShape<Totals> PLAIN =
            ObjectShape.view("Totals", totals -> describe(totals, Function.identity()));

    private TotalsView() {}

    static <T> void describe(Definition<T> view, Function<T, Totals> totals) {
        view.required("currency", totals.andThen(Totals::currency), currency());
        view.required("gross", totals.andThen(t -> t.gross().major()), Numbers.amount());
        view.required(
                "partner_share", totals.andThen(t -> t.partnerShare().major()), Numbers.amount());
        view.required(
                "platform_share", totals.andThen(t -> t.platformShare().major()), Numbers.amount());
        view.required(
                        "subscriptions",
                        totals.andThen(t -> Math.max(0, t.subscriptions())),
                        Numbers.count())
                .about("Whose fees these are.");
    }
}
